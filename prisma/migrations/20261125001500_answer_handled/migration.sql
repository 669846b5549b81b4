-- AlterTable
ALTER TABLE "schedule_answer" ADD COLUMN     "handled_at" TIMESTAMPTZ(3);
