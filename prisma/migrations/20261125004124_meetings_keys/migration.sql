-- DropIndex
DROP INDEX "meeting_answer_booking_id_idx";

-- AlterTable
ALTER TABLE "meeting_answer" DROP CONSTRAINT "meeting_answer_pkey",
ADD CONSTRAINT "meeting_answer_pkey" PRIMARY KEY ("booking_id", "side", "key");

-- CreateIndex
CREATE INDEX "meeting_outcome_need_id_idx" ON "meeting_outcome"("need_id");

-- CreateIndex
CREATE INDEX "arena_attendance_organisation_id_idx" ON "arena_attendance"("organisation_id");

-- CreateIndex
CREATE INDEX "arena_rating_organisation_id_idx" ON "arena_rating"("organisation_id");

-- What is left of organisations that are gone goes first.
DELETE FROM "arena_attendance" WHERE "organisation_id" NOT IN (SELECT "id" FROM "organisation");
DELETE FROM "arena_rating" WHERE "organisation_id" NOT IN (SELECT "id" FROM "organisation");

-- AddForeignKey
ALTER TABLE "arena_attendance" ADD CONSTRAINT "arena_attendance_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "arena_rating" ADD CONSTRAINT "arena_rating_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;
