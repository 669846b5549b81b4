-- CreateEnum
CREATE TYPE "MeetingSide" AS ENUM ('HOST', 'PROVIDER');

-- CreateEnum
CREATE TYPE "MeetingResult" AS ENUM ('MET', 'NOT_HELD');

-- CreateEnum
CREATE TYPE "MeetingFollow" AS ENUM ('INTRODUCTION', 'PRAKTIK', 'HIRE', 'NOTHING');

-- CreateTable
CREATE TABLE "meeting_outcome" (
    "booking_id" UUID NOT NULL,
    "side" "MeetingSide" NOT NULL,
    "result" "MeetingResult" NOT NULL,
    "follow" "MeetingFollow",
    "need_id" UUID,
    "candidate_ids" UUID[],
    "answered_at" TIMESTAMPTZ(3) NOT NULL,
    "refusal" TEXT,

    CONSTRAINT "meeting_outcome_pkey" PRIMARY KEY ("booking_id","side")
);

-- CreateTable
CREATE TABLE "meeting_answer" (
    "key" UUID NOT NULL,
    "booking_id" UUID NOT NULL,
    "side" "MeetingSide" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "meeting_answer_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "arena_attendance" (
    "arena_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "came_at" TIMESTAMPTZ(3),
    "missing_at" TIMESTAMPTZ(3),

    CONSTRAINT "arena_attendance_pkey" PRIMARY KEY ("arena_id","organisation_id")
);

-- CreateTable
CREATE TABLE "arena_rating" (
    "arena_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "worth" INTEGER NOT NULL,
    "arranged" INTEGER NOT NULL,
    "answered_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "arena_rating_pkey" PRIMARY KEY ("arena_id","organisation_id")
);

-- CreateTable
CREATE TABLE "arena_asked" (
    "arena_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "arena_asked_pkey" PRIMARY KEY ("arena_id")
);

-- CreateTable
CREATE TABLE "calendar_feed" (
    "person_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "calendar_feed_pkey" PRIMARY KEY ("person_id","organisation_id")
);

-- CreateIndex
CREATE INDEX "meeting_answer_booking_id_idx" ON "meeting_answer"("booking_id");

-- CreateIndex
CREATE UNIQUE INDEX "calendar_feed_token_hash_key" ON "calendar_feed"("token_hash");

-- AddForeignKey
ALTER TABLE "meeting_outcome" ADD CONSTRAINT "meeting_outcome_booking_id_fkey" FOREIGN KEY ("booking_id") REFERENCES "booking"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_outcome" ADD CONSTRAINT "meeting_outcome_need_id_fkey" FOREIGN KEY ("need_id") REFERENCES "need"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_answer" ADD CONSTRAINT "meeting_answer_booking_id_fkey" FOREIGN KEY ("booking_id") REFERENCES "booking"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "arena_attendance" ADD CONSTRAINT "arena_attendance_arena_id_fkey" FOREIGN KEY ("arena_id") REFERENCES "arena"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "arena_rating" ADD CONSTRAINT "arena_rating_arena_id_fkey" FOREIGN KEY ("arena_id") REFERENCES "arena"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "arena_asked" ADD CONSTRAINT "arena_asked_arena_id_fkey" FOREIGN KEY ("arena_id") REFERENCES "arena"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_person_id_organisation_id_fkey" FOREIGN KEY ("person_id", "organisation_id") REFERENCES "membership"("person_id", "organisation_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What follows is said of a meeting that was held, and only then.
ALTER TABLE "meeting_outcome" ADD CONSTRAINT "meeting_outcome_follows" CHECK (("result" = 'MET') = ("follow" IS NOT NULL));

-- Nobody has both come and not come.
ALTER TABLE "arena_attendance" ADD CONSTRAINT "arena_attendance_one" CHECK ("came_at" IS NULL OR "missing_at" IS NULL);

ALTER TABLE "arena_rating" ADD CONSTRAINT "arena_rating_range" CHECK ("worth" BETWEEN 1 AND 5 AND "arranged" BETWEEN 1 AND 5);
