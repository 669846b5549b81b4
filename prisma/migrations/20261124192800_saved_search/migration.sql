-- CreateEnum
CREATE TYPE "AlertList" AS ENUM ('NEEDS', 'COURSES', 'CANDIDATES', 'NEED_MATCHES', 'CANDIDATE_MATCHES');

-- CreateEnum
CREATE TYPE "AlertPace" AS ENUM ('AT_ONCE', 'DAILY', 'WEEKLY', 'NEVER');

-- AlterTable
ALTER TABLE "course_occasion" ADD COLUMN     "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- CreateTable
CREATE TABLE "saved_search" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "list" "AlertList" NOT NULL,
    "query" TEXT NOT NULL DEFAULT '',
    "need_id" UUID,
    "candidate_id" UUID,
    "name" TEXT NOT NULL,
    "pace" "AlertPace" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_search_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "saved_search_hit" (
    "search_id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "found_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "told_at" TIMESTAMPTZ(3),

    CONSTRAINT "saved_search_hit_pkey" PRIMARY KEY ("search_id","document_id")
);

-- CreateIndex
CREATE INDEX "saved_search_person_id_organisation_id_idx" ON "saved_search"("person_id", "organisation_id");

-- CreateIndex
CREATE INDEX "saved_search_list_idx" ON "saved_search"("list");

-- CreateIndex
CREATE INDEX "saved_search_need_id_idx" ON "saved_search"("need_id");

-- CreateIndex
CREATE INDEX "saved_search_candidate_id_idx" ON "saved_search"("candidate_id");

-- CreateIndex
CREATE INDEX "saved_search_hit_found_at_idx" ON "saved_search_hit"("found_at");

-- AddForeignKey
ALTER TABLE "saved_search" ADD CONSTRAINT "saved_search_person_id_organisation_id_fkey" FOREIGN KEY ("person_id", "organisation_id") REFERENCES "membership"("person_id", "organisation_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_search" ADD CONSTRAINT "saved_search_need_id_fkey" FOREIGN KEY ("need_id") REFERENCES "need"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_search" ADD CONSTRAINT "saved_search_candidate_id_fkey" FOREIGN KEY ("candidate_id") REFERENCES "candidate"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_search_hit" ADD CONSTRAINT "saved_search_hit_search_id_fkey" FOREIGN KEY ("search_id") REFERENCES "saved_search"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What waits to be told is read every minute.
CREATE INDEX "saved_search_hit_untold_idx" ON "saved_search_hit"("search_id") WHERE "told_at" IS NULL;

-- A match page is of one need or of one candidate; a list is of neither.
ALTER TABLE "saved_search" ADD CONSTRAINT "saved_search_of_one" CHECK (
    ("list" = 'NEED_MATCHES') = ("need_id" IS NOT NULL) AND ("list" = 'CANDIDATE_MATCHES') = ("candidate_id" IS NOT NULL)
);
