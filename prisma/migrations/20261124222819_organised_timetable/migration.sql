-- CreateEnum
CREATE TYPE "ArenaForm" AS ENUM ('OPEN_BOOKING', 'TIMETABLE');

-- CreateEnum
CREATE TYPE "TimetableStage" AS ENUM ('PLANNING', 'PROVISIONAL', 'PUBLISHED');

-- CreateEnum
CREATE TYPE "WishLevel" AS ENUM ('MUST', 'WANT', 'NO');

-- CreateEnum
CREATE TYPE "TimetableKind" AS ENUM ('GENERATED', 'EDITED', 'ROLLED_BACK');

-- CreateEnum
CREATE TYPE "WishStrength" AS ENUM ('MUTUAL_MUST', 'MUST_AND_WANT', 'ONE_MUST', 'MUTUAL_WANT', 'ONE_WANT');

-- CreateEnum
CREATE TYPE "RunScope" AS ENUM ('ALL', 'UNLOCKED', 'UNPLACED');

-- CreateEnum
CREATE TYPE "RunState" AS ENUM ('WAITING', 'RUNNING', 'DONE', 'IMPOSSIBLE', 'FAILED');

-- AlterTable
ALTER TABLE "arena" ADD COLUMN     "form" "ArenaForm" NOT NULL DEFAULT 'OPEN_BOOKING',
ADD COLUMN     "timetable_stage" "TimetableStage" NOT NULL DEFAULT 'PLANNING',
ADD COLUMN     "wishes_close_at" TIMESTAMPTZ(3),
ADD COLUMN     "wishes_reminded_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "arena_participation" ADD COLUMN     "max_meetings" INTEGER,
ADD COLUMN     "min_meetings" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "representatives" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "wishes_saved_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "booking" ADD COLUMN     "is_planned" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "seat" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "wish" (
    "arena_id" UUID NOT NULL,
    "from_organisation_id" UUID NOT NULL,
    "to_organisation_id" UUID NOT NULL,
    "level" "WishLevel" NOT NULL,

    CONSTRAINT "wish_pkey" PRIMARY KEY ("arena_id","from_organisation_id","to_organisation_id")
);

-- CreateTable
CREATE TABLE "participation_away" (
    "participation_id" UUID NOT NULL,
    "slot_id" UUID NOT NULL,

    CONSTRAINT "participation_away_pkey" PRIMARY KEY ("participation_id","slot_id")
);

-- CreateTable
CREATE TABLE "participation_candidate" (
    "participation_id" UUID NOT NULL,
    "candidate_id" UUID NOT NULL,

    CONSTRAINT "participation_candidate_pkey" PRIMARY KEY ("participation_id","candidate_id")
);

-- CreateTable
CREATE TABLE "timetable" (
    "id" UUID NOT NULL,
    "arena_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "TimetableKind" NOT NULL,
    "fairness" INTEGER,
    "breaks" INTEGER NOT NULL,
    "bound" INTEGER,
    "is_proven" BOOLEAN NOT NULL DEFAULT false,
    "unplaced" INTEGER NOT NULL,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "shown_at" TIMESTAMPTZ(3),
    "published_at" TIMESTAMPTZ(3),

    CONSTRAINT "timetable_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "timetable_meeting" (
    "id" UUID NOT NULL,
    "timetable_id" UUID NOT NULL,
    "host_id" UUID NOT NULL,
    "table_id" UUID,
    "provider_id" UUID NOT NULL,
    "seat" INTEGER NOT NULL DEFAULT 0,
    "slot_id" UUID,
    "is_locked" BOOLEAN NOT NULL DEFAULT false,
    "level" "WishStrength" NOT NULL,

    CONSTRAINT "timetable_meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "timetable_run" (
    "id" UUID NOT NULL,
    "arena_id" UUID NOT NULL,
    "state" "RunState" NOT NULL DEFAULT 'WAITING',
    "scope" "RunScope" NOT NULL,
    "seconds" INTEGER NOT NULL,
    "fairness" INTEGER NOT NULL,
    "base_number" INTEGER NOT NULL,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "heartbeat_at" TIMESTAMPTZ(3),
    "cancel_requested_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "breaks" INTEGER,
    "bound" INTEGER,
    "elapsed_seconds" DOUBLE PRECISION,
    "first_seconds" DOUBLE PRECISION,
    "failure" TEXT,
    "reasons" JSONB,
    "number" INTEGER,

    CONSTRAINT "timetable_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "schedule_answer" (
    "arena_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "is_right" BOOLEAN NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "answered_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "schedule_answer_pkey" PRIMARY KEY ("arena_id","organisation_id")
);

-- CreateIndex
CREATE INDEX "wish_arena_id_to_organisation_id_idx" ON "wish"("arena_id", "to_organisation_id");

-- CreateIndex
CREATE INDEX "wish_from_organisation_id_idx" ON "wish"("from_organisation_id");

-- CreateIndex
CREATE INDEX "wish_to_organisation_id_idx" ON "wish"("to_organisation_id");

-- CreateIndex
CREATE INDEX "participation_away_slot_id_idx" ON "participation_away"("slot_id");

-- CreateIndex
CREATE INDEX "participation_candidate_candidate_id_idx" ON "participation_candidate"("candidate_id");

-- CreateIndex
CREATE INDEX "timetable_created_by_id_idx" ON "timetable"("created_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "timetable_arena_id_number_key" ON "timetable"("arena_id", "number");

-- CreateIndex
CREATE INDEX "timetable_meeting_table_id_idx" ON "timetable_meeting"("table_id");

-- CreateIndex
CREATE INDEX "timetable_meeting_slot_id_idx" ON "timetable_meeting"("slot_id");

-- CreateIndex
CREATE UNIQUE INDEX "timetable_meeting_timetable_id_host_id_provider_id_key" ON "timetable_meeting"("timetable_id", "host_id", "provider_id");

-- CreateIndex
CREATE INDEX "timetable_run_arena_id_created_at_idx" ON "timetable_run"("arena_id", "created_at");

-- CreateIndex
CREATE INDEX "schedule_answer_organisation_id_idx" ON "schedule_answer"("organisation_id");

-- AddForeignKey
ALTER TABLE "wish" ADD CONSTRAINT "wish_arena_id_fkey" FOREIGN KEY ("arena_id") REFERENCES "arena"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "wish" ADD CONSTRAINT "wish_from_organisation_id_fkey" FOREIGN KEY ("from_organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "wish" ADD CONSTRAINT "wish_to_organisation_id_fkey" FOREIGN KEY ("to_organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participation_away" ADD CONSTRAINT "participation_away_participation_id_fkey" FOREIGN KEY ("participation_id") REFERENCES "arena_participation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participation_away" ADD CONSTRAINT "participation_away_slot_id_fkey" FOREIGN KEY ("slot_id") REFERENCES "arena_slot"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participation_candidate" ADD CONSTRAINT "participation_candidate_participation_id_fkey" FOREIGN KEY ("participation_id") REFERENCES "arena_participation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participation_candidate" ADD CONSTRAINT "participation_candidate_candidate_id_fkey" FOREIGN KEY ("candidate_id") REFERENCES "candidate"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "timetable" ADD CONSTRAINT "timetable_arena_id_fkey" FOREIGN KEY ("arena_id") REFERENCES "arena"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "timetable" ADD CONSTRAINT "timetable_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "timetable_meeting" ADD CONSTRAINT "timetable_meeting_timetable_id_fkey" FOREIGN KEY ("timetable_id") REFERENCES "timetable"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "timetable_meeting" ADD CONSTRAINT "timetable_meeting_table_id_fkey" FOREIGN KEY ("table_id") REFERENCES "arena_table"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "timetable_meeting" ADD CONSTRAINT "timetable_meeting_slot_id_fkey" FOREIGN KEY ("slot_id") REFERENCES "arena_slot"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "timetable_run" ADD CONSTRAINT "timetable_run_arena_id_fkey" FOREIGN KEY ("arena_id") REFERENCES "arena"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "schedule_answer" ADD CONSTRAINT "schedule_answer_arena_id_fkey" FOREIGN KEY ("arena_id") REFERENCES "arena"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "schedule_answer" ADD CONSTRAINT "schedule_answer_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A provider can hold as many meetings at once as it has representatives.
ALTER TABLE "booking" DROP CONSTRAINT "booking_provider_once";
ALTER TABLE "booking" ADD CONSTRAINT "booking_provider_once"
  EXCLUDE USING gist ("provider_id" WITH =, "seat" WITH =, tstzrange("starts_at", "ends_at") WITH &&) WHERE ("cancelled_at" IS NULL);

-- Wishes end before the day, and only a timetable asks for them. Nobody wishes for itself.
ALTER TABLE "arena" ADD CONSTRAINT "arena_wishes_close" CHECK (("form" = 'TIMETABLE') = ("wishes_close_at" IS NOT NULL) AND "wishes_close_at" < "starts_at");
ALTER TABLE "wish" ADD CONSTRAINT "wish_not_for_oneself" CHECK ("from_organisation_id" <> "to_organisation_id");

-- One search at a time for each arena.
CREATE UNIQUE INDEX "timetable_run_once" ON "timetable_run" ("arena_id") WHERE "state" IN ('WAITING', 'RUNNING');

-- In one version nobody is in two meetings in a slot, and a meeting with a time has a table. Not checked for meetings whose table was given back.
CREATE UNIQUE INDEX "timetable_meeting_table_once" ON "timetable_meeting" ("timetable_id", "table_id", "slot_id");
CREATE UNIQUE INDEX "timetable_meeting_seat_once" ON "timetable_meeting" ("timetable_id", "provider_id", "seat", "slot_id");
