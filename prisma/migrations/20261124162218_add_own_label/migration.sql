-- AlterTable
ALTER TABLE "candidate" ADD COLUMN     "own_label" VARCHAR(40) NOT NULL DEFAULT '';
