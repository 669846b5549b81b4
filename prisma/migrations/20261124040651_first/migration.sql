-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "OrganisationKind" AS ENUM ('EMPLOYER', 'PROVIDER', 'MUNICIPALITY');

-- CreateEnum
CREATE TYPE "MembershipRole" AS ENUM ('ADMIN', 'MEMBER', 'OFFICER');

-- CreateEnum
CREATE TYPE "ArenaState" AS ENUM ('DRAFT', 'OPEN', 'CLOSED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "ParticipationState" AS ENUM ('INVITED', 'JOINED', 'DECLINED', 'LEFT');

-- CreateEnum
CREATE TYPE "WaitingState" AS ENUM ('WAITING', 'OFFERED', 'ACCEPTED', 'EXPIRED', 'LEFT');

-- CreateEnum
CREATE TYPE "CandidateState" AS ENUM ('DRAFT', 'PUBLISHED', 'PAUSED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "ConsentKind" AS ENUM ('PUBLISH', 'INTRODUCE');

-- CreateEnum
CREATE TYPE "ConceptSource" AS ENUM ('BUILTIN', 'JOBTECH');

-- CreateEnum
CREATE TYPE "CourseKind" AS ENUM ('SFI', 'GRUNDLAGGANDE', 'GYMNASIAL', 'YRKESVUX', 'SAMHALLSORIENTERING', 'KOMMERSIELL');

-- CreateEnum
CREATE TYPE "CourseState" AS ENUM ('DRAFT', 'PUBLISHED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "IntroductionState" AS ENUM ('PROPOSED', 'INTERESTED', 'DECLINED', 'MEETING', 'OUTCOME');

-- CreateEnum
CREATE TYPE "IntroductionSide" AS ENUM ('EMPLOYER', 'PROVIDER');

-- CreateEnum
CREATE TYPE "NeedKind" AS ENUM ('RECRUITMENT', 'PRAKTIK', 'TRAINING');

-- CreateEnum
CREATE TYPE "NeedState" AS ENUM ('DRAFT', 'PUBLISHED', 'FILLED', 'WITHDRAWN', 'EXPIRED');

-- CreateEnum
CREATE TYPE "Importance" AS ENUM ('MUST', 'WISH');

-- CreateEnum
CREATE TYPE "RequirementKind" AS ENUM ('OCCUPATION', 'EXPERIENCE', 'SKILL', 'LANGUAGE', 'LICENCE', 'EDUCATION', 'PLACE', 'START', 'EXTENT', 'HOURS');

-- CreateEnum
CREATE TYPE "OutboxState" AS ENUM ('WAITING', 'SENDING', 'SENT', 'FAILED');

-- CreateEnum
CREATE TYPE "AuthorisationState" AS ENUM ('APPLIED', 'GRANTED', 'REFUSED', 'WITHDRAWN');

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'sv',
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organisation" (
    "id" UUID NOT NULL,
    "kind" "OrganisationKind" NOT NULL,
    "name" TEXT NOT NULL,
    "number" TEXT,
    "about" TEXT NOT NULL DEFAULT '',
    "website" TEXT,
    "municipality_code" CHAR(4),
    "source_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "person_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "role" "MembershipRole" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("person_id","organisation_id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "role" "MembershipRole" NOT NULL,
    "token_hash" TEXT NOT NULL,
    "invited_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "organisation_id" UUID,
    "user_agent" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_token" (
    "id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "browser_hash" TEXT NOT NULL,
    "redirect_to" TEXT NOT NULL DEFAULT '/work',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "consumed_at" TIMESTAMPTZ(3),

    CONSTRAINT "sign_in_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "arena" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "state" "ArenaState" NOT NULL DEFAULT 'DRAFT',
    "title" TEXT NOT NULL DEFAULT '',
    "description" TEXT NOT NULL DEFAULT '',
    "venue" TEXT NOT NULL DEFAULT '',
    "address" TEXT NOT NULL DEFAULT '',
    "municipality_code" CHAR(4),
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "booking_opens_at" TIMESTAMPTZ(3) NOT NULL,
    "booking_closes_at" TIMESTAMPTZ(3) NOT NULL,
    "table_count" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "arena_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "arena_group" (
    "arena_id" UUID NOT NULL,
    "ssyk" CHAR(4) NOT NULL,

    CONSTRAINT "arena_group_pkey" PRIMARY KEY ("arena_id","ssyk")
);

-- CreateTable
CREATE TABLE "arena_slot" (
    "id" UUID NOT NULL,
    "arena_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "arena_slot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "arena_participation" (
    "id" UUID NOT NULL,
    "arena_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "state" "ParticipationState" NOT NULL DEFAULT 'INVITED',
    "invited_at" TIMESTAMPTZ(3),
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "arena_participation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "participation_need" (
    "participation_id" UUID NOT NULL,
    "need_id" UUID NOT NULL,

    CONSTRAINT "participation_need_pkey" PRIMARY KEY ("participation_id","need_id")
);

-- CreateTable
CREATE TABLE "arena_table" (
    "id" UUID NOT NULL,
    "arena_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "participation_id" UUID NOT NULL,

    CONSTRAINT "arena_table_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "booking" (
    "id" UUID NOT NULL,
    "arena_id" UUID NOT NULL,
    "slot_id" UUID NOT NULL,
    "table_id" UUID NOT NULL,
    "host_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "moved_at" TIMESTAMPTZ(3),
    "cancelled_at" TIMESTAMPTZ(3),
    "cancel_reason" TEXT,
    "sequence" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "booking_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "booking_candidate" (
    "booking_id" UUID NOT NULL,
    "candidate_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "is_cancelled" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "booking_candidate_pkey" PRIMARY KEY ("booking_id","candidate_id")
);

-- CreateTable
CREATE TABLE "waiting_entry" (
    "id" UUID NOT NULL,
    "arena_id" UUID NOT NULL,
    "table_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "state" "WaitingState" NOT NULL DEFAULT 'WAITING',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "offered_slot_id" UUID,
    "offered_at" TIMESTAMPTZ(3),
    "offer_expires_at" TIMESTAMPTZ(3),

    CONSTRAINT "waiting_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "candidate" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "state" "CandidateState" NOT NULL DEFAULT 'DRAFT',
    "is_protected" BOOLEAN NOT NULL DEFAULT false,
    "summary" TEXT NOT NULL DEFAULT '',
    "municipality_code" CHAR(4),
    "commute_km" INTEGER NOT NULL DEFAULT 20,
    "accepts_remote" BOOLEAN NOT NULL DEFAULT false,
    "available_from" DATE,
    "max_extent_percent" INTEGER NOT NULL DEFAULT 100,
    "evenings" BOOLEAN NOT NULL DEFAULT false,
    "nights" BOOLEAN NOT NULL DEFAULT false,
    "weekends" BOOLEAN NOT NULL DEFAULT false,
    "licences" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "education_level" INTEGER,
    "education_field" TEXT,
    "seeks_job" BOOLEAN NOT NULL DEFAULT true,
    "seeks_praktik" BOOLEAN NOT NULL DEFAULT false,
    "seeks_course" BOOLEAN NOT NULL DEFAULT false,
    "lot" INTEGER NOT NULL DEFAULT 0,
    "confirmed_at" TIMESTAMPTZ(3),
    "published_at" TIMESTAMPTZ(3),
    "link_token_hash" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "candidate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "candidate_occupation" (
    "candidate_id" UUID NOT NULL,
    "occupation_id" TEXT NOT NULL,
    "experience_band" INTEGER,
    "is_sought" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "candidate_occupation_pkey" PRIMARY KEY ("candidate_id","occupation_id")
);

-- CreateTable
CREATE TABLE "candidate_skill" (
    "candidate_id" UUID NOT NULL,
    "skill_id" TEXT NOT NULL,

    CONSTRAINT "candidate_skill_pkey" PRIMARY KEY ("candidate_id","skill_id")
);

-- CreateTable
CREATE TABLE "candidate_language" (
    "candidate_id" UUID NOT NULL,
    "language_id" TEXT NOT NULL,
    "cefr" INTEGER NOT NULL,

    CONSTRAINT "candidate_language_pkey" PRIMARY KEY ("candidate_id","language_id")
);

-- CreateTable
CREATE TABLE "consent" (
    "id" UUID NOT NULL,
    "candidate_id" UUID NOT NULL,
    "kind" "ConsentKind" NOT NULL,
    "organisation_id" UUID,
    "text_version" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "given_how" TEXT NOT NULL,
    "recorded_by_id" UUID,
    "given_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "consent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "profile_view" (
    "candidate_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "seen_on" DATE NOT NULL,

    CONSTRAINT "profile_view_pkey" PRIMARY KEY ("candidate_id","organisation_id","seen_on")
);

-- CreateTable
CREATE TABLE "occupation_group" (
    "ssyk" CHAR(4) NOT NULL,
    "label" TEXT NOT NULL,
    "label_en" TEXT,
    "definition" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "occupation_group_pkey" PRIMARY KEY ("ssyk")
);

-- CreateTable
CREATE TABLE "occupation" (
    "id" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "label_en" TEXT,
    "synonyms" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "ssyk" CHAR(4) NOT NULL,
    "is_retired" BOOLEAN NOT NULL DEFAULT false,
    "replaced_by_id" TEXT,
    "source" "ConceptSource" NOT NULL DEFAULT 'BUILTIN',

    CONSTRAINT "occupation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "skill" (
    "id" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "label_en" TEXT,
    "synonyms" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "is_retired" BOOLEAN NOT NULL DEFAULT false,
    "source" "ConceptSource" NOT NULL DEFAULT 'BUILTIN',

    CONSTRAINT "skill_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "skill_group" (
    "skill_id" TEXT NOT NULL,
    "ssyk" CHAR(4) NOT NULL,

    CONSTRAINT "skill_group_pkey" PRIMARY KEY ("skill_id","ssyk")
);

-- CreateTable
CREATE TABLE "occupation_substitution" (
    "from_id" TEXT NOT NULL,
    "to_id" TEXT NOT NULL,
    "level" INTEGER NOT NULL,

    CONSTRAINT "occupation_substitution_pkey" PRIMARY KEY ("from_id","to_id")
);

-- CreateTable
CREATE TABLE "language" (
    "id" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "label_en" TEXT,
    "source" "ConceptSource" NOT NULL DEFAULT 'BUILTIN',

    CONSTRAINT "language_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "municipality" (
    "code" CHAR(4) NOT NULL,
    "name" TEXT NOT NULL,
    "county_code" CHAR(2) NOT NULL,
    "county_name" TEXT NOT NULL,
    "latitude" DOUBLE PRECISION NOT NULL,
    "longitude" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "municipality_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "course" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "kind" "CourseKind" NOT NULL,
    "state" "CourseState" NOT NULL DEFAULT 'DRAFT',
    "title" TEXT NOT NULL DEFAULT '',
    "description" TEXT NOT NULL DEFAULT '',
    "language_id" TEXT,
    "cefr" INTEGER,
    "licences" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "source_id" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "published_at" TIMESTAMPTZ(3),

    CONSTRAINT "course_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "course_occupation" (
    "course_id" UUID NOT NULL,
    "occupation_id" TEXT NOT NULL,

    CONSTRAINT "course_occupation_pkey" PRIMARY KEY ("course_id","occupation_id")
);

-- CreateTable
CREATE TABLE "course_skill" (
    "course_id" UUID NOT NULL,
    "skill_id" TEXT NOT NULL,

    CONSTRAINT "course_skill_pkey" PRIMARY KEY ("course_id","skill_id")
);

-- CreateTable
CREATE TABLE "course_occasion" (
    "id" UUID NOT NULL,
    "course_id" UUID NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "place" TEXT NOT NULL DEFAULT '',
    "municipality_code" CHAR(4),
    "is_remote" BOOLEAN NOT NULL DEFAULT false,
    "seats" INTEGER NOT NULL,
    "seats_taken" INTEGER NOT NULL DEFAULT 0,
    "language_id" TEXT NOT NULL DEFAULT 'sv',

    CONSTRAINT "course_occasion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "introduction" (
    "id" UUID NOT NULL,
    "need_id" UUID NOT NULL,
    "candidate_id" UUID NOT NULL,
    "employer_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "state" "IntroductionState" NOT NULL DEFAULT 'PROPOSED',
    "started_by" "IntroductionSide" NOT NULL,
    "candidate_yes_at" TIMESTAMPTZ(3),
    "shared_until" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "introduction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "introduction_event" (
    "id" UUID NOT NULL,
    "introduction_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "organisation_id" UUID,
    "kind" TEXT NOT NULL,
    "reason" TEXT,
    "message" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "introduction_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "need" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "kind" "NeedKind" NOT NULL,
    "state" "NeedState" NOT NULL DEFAULT 'DRAFT',
    "title" TEXT NOT NULL DEFAULT '',
    "description" TEXT NOT NULL DEFAULT '',
    "municipality_code" CHAR(4),
    "is_remote" BOOLEAN NOT NULL DEFAULT false,
    "starts_on" DATE,
    "extent_percent" INTEGER,
    "positions" INTEGER NOT NULL DEFAULT 1,
    "weeks" INTEGER,
    "learning_goals" TEXT NOT NULL DEFAULT '',
    "support" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "is_for_arena" BOOLEAN NOT NULL DEFAULT false,
    "answer_by" DATE,
    "import_notes" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "source_id" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "published_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "need_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "requirement" (
    "id" UUID NOT NULL,
    "need_id" UUID NOT NULL,
    "kind" "RequirementKind" NOT NULL,
    "importance" "Importance" NOT NULL,
    "weight" INTEGER NOT NULL DEFAULT 1,
    "experience_band" INTEGER,
    "skill_id" TEXT,
    "language_id" TEXT,
    "cefr" INTEGER,
    "licence" TEXT,
    "education_level" INTEGER,
    "education_field" TEXT,
    "hours" TEXT,
    "reason" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "requirement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "requirement_occupation" (
    "requirement_id" UUID NOT NULL,
    "occupation_id" TEXT NOT NULL,

    CONSTRAINT "requirement_occupation_pkey" PRIMARY KEY ("requirement_id","occupation_id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "person_id" UUID,
    "organisation_id" UUID,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "detail" JSONB NOT NULL DEFAULT '{}',
    "previous_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox_mail" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "template" TEXT NOT NULL,
    "props" JSONB NOT NULL,
    "state" "OutboxState" NOT NULL DEFAULT 'WAITING',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),
    "provider_id" TEXT,
    "last_error" TEXT,

    CONSTRAINT "outbox_mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "search_dirty" (
    "index" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "version" BIGSERIAL NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "parked_at" TIMESTAMPTZ(3),
    "error" TEXT,

    CONSTRAINT "search_dirty_pkey" PRIMARY KEY ("index","id")
);

-- CreateTable
CREATE TABLE "setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "authorisation" (
    "id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "service" TEXT NOT NULL,
    "state" "AuthorisationState" NOT NULL DEFAULT 'APPLIED',
    "motivation" TEXT NOT NULL DEFAULT '',
    "starts_on" DATE,
    "ends_on" DATE,
    "reason" TEXT,
    "applied_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,

    CONSTRAINT "authorisation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "person_email_key" ON "person"("email");

-- CreateIndex
CREATE UNIQUE INDEX "organisation_source_id_key" ON "organisation"("source_id");

-- CreateIndex
CREATE INDEX "organisation_kind_name_idx" ON "organisation"("kind", "name");

-- CreateIndex
CREATE UNIQUE INDEX "organisation_kind_number_key" ON "organisation"("kind", "number");

-- CreateIndex
CREATE INDEX "membership_organisation_id_idx" ON "membership"("organisation_id");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_token_hash_key" ON "invitation"("token_hash");

-- CreateIndex
CREATE INDEX "invitation_organisation_id_idx" ON "invitation"("organisation_id");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_hash_key" ON "session"("token_hash");

-- CreateIndex
CREATE INDEX "session_person_id_idx" ON "session"("person_id");

-- CreateIndex
CREATE INDEX "session_expires_at_idx" ON "session"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "sign_in_token_token_hash_key" ON "sign_in_token"("token_hash");

-- CreateIndex
CREATE INDEX "sign_in_token_expires_at_idx" ON "sign_in_token"("expires_at");

-- CreateIndex
CREATE INDEX "arena_organisation_id_starts_at_idx" ON "arena"("organisation_id", "starts_at");

-- CreateIndex
CREATE INDEX "arena_state_starts_at_idx" ON "arena"("state", "starts_at");

-- CreateIndex
CREATE UNIQUE INDEX "arena_slot_arena_id_starts_at_key" ON "arena_slot"("arena_id", "starts_at");

-- CreateIndex
CREATE INDEX "arena_participation_organisation_id_state_idx" ON "arena_participation"("organisation_id", "state");

-- CreateIndex
CREATE UNIQUE INDEX "arena_participation_arena_id_organisation_id_key" ON "arena_participation"("arena_id", "organisation_id");

-- CreateIndex
CREATE INDEX "participation_need_need_id_idx" ON "participation_need"("need_id");

-- CreateIndex
CREATE INDEX "arena_table_participation_id_idx" ON "arena_table"("participation_id");

-- CreateIndex
CREATE UNIQUE INDEX "arena_table_arena_id_number_key" ON "arena_table"("arena_id", "number");

-- CreateIndex
CREATE INDEX "booking_arena_id_starts_at_idx" ON "booking"("arena_id", "starts_at");

-- CreateIndex
CREATE INDEX "booking_provider_id_starts_at_idx" ON "booking"("provider_id", "starts_at");

-- CreateIndex
CREATE INDEX "booking_host_id_starts_at_idx" ON "booking"("host_id", "starts_at");

-- CreateIndex
CREATE INDEX "booking_candidate_candidate_id_idx" ON "booking_candidate"("candidate_id");

-- CreateIndex
CREATE INDEX "waiting_entry_table_id_state_created_at_idx" ON "waiting_entry"("table_id", "state", "created_at");

-- CreateIndex
CREATE INDEX "waiting_entry_provider_id_state_idx" ON "waiting_entry"("provider_id", "state");

-- CreateIndex
CREATE INDEX "waiting_entry_state_offer_expires_at_idx" ON "waiting_entry"("state", "offer_expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "candidate_number_key" ON "candidate"("number");

-- CreateIndex
CREATE UNIQUE INDEX "candidate_link_token_hash_key" ON "candidate"("link_token_hash");

-- CreateIndex
CREATE INDEX "candidate_organisation_id_state_idx" ON "candidate"("organisation_id", "state");

-- CreateIndex
CREATE INDEX "candidate_state_confirmed_at_idx" ON "candidate"("state", "confirmed_at");

-- CreateIndex
CREATE INDEX "candidate_occupation_occupation_id_idx" ON "candidate_occupation"("occupation_id");

-- CreateIndex
CREATE INDEX "candidate_skill_skill_id_idx" ON "candidate_skill"("skill_id");

-- CreateIndex
CREATE INDEX "consent_candidate_id_kind_idx" ON "consent"("candidate_id", "kind");

-- CreateIndex
CREATE INDEX "occupation_ssyk_idx" ON "occupation"("ssyk");

-- CreateIndex
CREATE INDEX "skill_group_ssyk_idx" ON "skill_group"("ssyk");

-- CreateIndex
CREATE INDEX "occupation_substitution_to_id_idx" ON "occupation_substitution"("to_id");

-- CreateIndex
CREATE INDEX "municipality_name_idx" ON "municipality"("name");

-- CreateIndex
CREATE UNIQUE INDEX "course_source_id_key" ON "course"("source_id");

-- CreateIndex
CREATE INDEX "course_organisation_id_state_idx" ON "course"("organisation_id", "state");

-- CreateIndex
CREATE INDEX "course_state_kind_idx" ON "course"("state", "kind");

-- CreateIndex
CREATE INDEX "course_occupation_occupation_id_idx" ON "course_occupation"("occupation_id");

-- CreateIndex
CREATE INDEX "course_skill_skill_id_idx" ON "course_skill"("skill_id");

-- CreateIndex
CREATE INDEX "course_occasion_course_id_starts_on_idx" ON "course_occasion"("course_id", "starts_on");

-- CreateIndex
CREATE INDEX "course_occasion_starts_on_idx" ON "course_occasion"("starts_on");

-- CreateIndex
CREATE INDEX "introduction_employer_id_state_idx" ON "introduction"("employer_id", "state");

-- CreateIndex
CREATE INDEX "introduction_provider_id_state_idx" ON "introduction"("provider_id", "state");

-- CreateIndex
CREATE INDEX "introduction_candidate_id_idx" ON "introduction"("candidate_id");

-- CreateIndex
CREATE UNIQUE INDEX "introduction_need_id_candidate_id_key" ON "introduction"("need_id", "candidate_id");

-- CreateIndex
CREATE INDEX "introduction_event_introduction_id_at_idx" ON "introduction_event"("introduction_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "need_source_id_key" ON "need"("source_id");

-- CreateIndex
CREATE INDEX "need_organisation_id_state_idx" ON "need"("organisation_id", "state");

-- CreateIndex
CREATE INDEX "need_state_published_at_idx" ON "need"("state", "published_at");

-- CreateIndex
CREATE INDEX "need_state_answer_by_idx" ON "need"("state", "answer_by");

-- CreateIndex
CREATE INDEX "need_kind_state_idx" ON "need"("kind", "state");

-- CreateIndex
CREATE INDEX "requirement_need_id_idx" ON "requirement"("need_id");

-- CreateIndex
CREATE INDEX "requirement_skill_id_idx" ON "requirement"("skill_id");

-- CreateIndex
CREATE INDEX "requirement_occupation_occupation_id_idx" ON "requirement_occupation"("occupation_id");

-- CreateIndex
CREATE INDEX "audit_event_action_at_idx" ON "audit_event"("action", "at");

-- CreateIndex
CREATE INDEX "audit_event_subject_idx" ON "audit_event"("subject");

-- CreateIndex
CREATE UNIQUE INDEX "outbox_mail_key_key" ON "outbox_mail"("key");

-- CreateIndex
CREATE INDEX "outbox_mail_created_at_idx" ON "outbox_mail"("created_at");

-- CreateIndex
CREATE INDEX "outbox_mail_state_created_at_idx" ON "outbox_mail"("state", "created_at");

-- CreateIndex
CREATE INDEX "search_dirty_index_version_idx" ON "search_dirty"("index", "version");

-- CreateIndex
CREATE INDEX "authorisation_provider_id_state_idx" ON "authorisation"("provider_id", "state");

-- CreateIndex
CREATE INDEX "authorisation_state_ends_on_idx" ON "authorisation"("state", "ends_on");

-- AddForeignKey
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_municipality_code_fkey" FOREIGN KEY ("municipality_code") REFERENCES "municipality"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "arena" ADD CONSTRAINT "arena_municipality_code_fkey" FOREIGN KEY ("municipality_code") REFERENCES "municipality"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "arena_group" ADD CONSTRAINT "arena_group_arena_id_fkey" FOREIGN KEY ("arena_id") REFERENCES "arena"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "arena_group" ADD CONSTRAINT "arena_group_ssyk_fkey" FOREIGN KEY ("ssyk") REFERENCES "occupation_group"("ssyk") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "arena_slot" ADD CONSTRAINT "arena_slot_arena_id_fkey" FOREIGN KEY ("arena_id") REFERENCES "arena"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "arena_participation" ADD CONSTRAINT "arena_participation_arena_id_fkey" FOREIGN KEY ("arena_id") REFERENCES "arena"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "arena_participation" ADD CONSTRAINT "arena_participation_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participation_need" ADD CONSTRAINT "participation_need_participation_id_fkey" FOREIGN KEY ("participation_id") REFERENCES "arena_participation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participation_need" ADD CONSTRAINT "participation_need_need_id_fkey" FOREIGN KEY ("need_id") REFERENCES "need"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "arena_table" ADD CONSTRAINT "arena_table_arena_id_fkey" FOREIGN KEY ("arena_id") REFERENCES "arena"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "arena_table" ADD CONSTRAINT "arena_table_participation_id_fkey" FOREIGN KEY ("participation_id") REFERENCES "arena_participation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "booking" ADD CONSTRAINT "booking_arena_id_fkey" FOREIGN KEY ("arena_id") REFERENCES "arena"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "booking" ADD CONSTRAINT "booking_slot_id_fkey" FOREIGN KEY ("slot_id") REFERENCES "arena_slot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "booking" ADD CONSTRAINT "booking_table_id_fkey" FOREIGN KEY ("table_id") REFERENCES "arena_table"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "booking_candidate" ADD CONSTRAINT "booking_candidate_booking_id_fkey" FOREIGN KEY ("booking_id") REFERENCES "booking"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "booking_candidate" ADD CONSTRAINT "booking_candidate_candidate_id_fkey" FOREIGN KEY ("candidate_id") REFERENCES "candidate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "waiting_entry" ADD CONSTRAINT "waiting_entry_arena_id_fkey" FOREIGN KEY ("arena_id") REFERENCES "arena"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "waiting_entry" ADD CONSTRAINT "waiting_entry_table_id_fkey" FOREIGN KEY ("table_id") REFERENCES "arena_table"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "waiting_entry" ADD CONSTRAINT "waiting_entry_offered_slot_id_fkey" FOREIGN KEY ("offered_slot_id") REFERENCES "arena_slot"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "candidate" ADD CONSTRAINT "candidate_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "candidate" ADD CONSTRAINT "candidate_municipality_code_fkey" FOREIGN KEY ("municipality_code") REFERENCES "municipality"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "candidate_occupation" ADD CONSTRAINT "candidate_occupation_candidate_id_fkey" FOREIGN KEY ("candidate_id") REFERENCES "candidate"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "candidate_occupation" ADD CONSTRAINT "candidate_occupation_occupation_id_fkey" FOREIGN KEY ("occupation_id") REFERENCES "occupation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "candidate_skill" ADD CONSTRAINT "candidate_skill_candidate_id_fkey" FOREIGN KEY ("candidate_id") REFERENCES "candidate"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "candidate_skill" ADD CONSTRAINT "candidate_skill_skill_id_fkey" FOREIGN KEY ("skill_id") REFERENCES "skill"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "candidate_language" ADD CONSTRAINT "candidate_language_candidate_id_fkey" FOREIGN KEY ("candidate_id") REFERENCES "candidate"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "candidate_language" ADD CONSTRAINT "candidate_language_language_id_fkey" FOREIGN KEY ("language_id") REFERENCES "language"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent" ADD CONSTRAINT "consent_candidate_id_fkey" FOREIGN KEY ("candidate_id") REFERENCES "candidate"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "profile_view" ADD CONSTRAINT "profile_view_candidate_id_fkey" FOREIGN KEY ("candidate_id") REFERENCES "candidate"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "occupation" ADD CONSTRAINT "occupation_ssyk_fkey" FOREIGN KEY ("ssyk") REFERENCES "occupation_group"("ssyk") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "occupation" ADD CONSTRAINT "occupation_replaced_by_id_fkey" FOREIGN KEY ("replaced_by_id") REFERENCES "occupation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "skill_group" ADD CONSTRAINT "skill_group_skill_id_fkey" FOREIGN KEY ("skill_id") REFERENCES "skill"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "skill_group" ADD CONSTRAINT "skill_group_ssyk_fkey" FOREIGN KEY ("ssyk") REFERENCES "occupation_group"("ssyk") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "occupation_substitution" ADD CONSTRAINT "occupation_substitution_from_id_fkey" FOREIGN KEY ("from_id") REFERENCES "occupation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "occupation_substitution" ADD CONSTRAINT "occupation_substitution_to_id_fkey" FOREIGN KEY ("to_id") REFERENCES "occupation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "course" ADD CONSTRAINT "course_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "course" ADD CONSTRAINT "course_language_id_fkey" FOREIGN KEY ("language_id") REFERENCES "language"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "course_occupation" ADD CONSTRAINT "course_occupation_course_id_fkey" FOREIGN KEY ("course_id") REFERENCES "course"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "course_occupation" ADD CONSTRAINT "course_occupation_occupation_id_fkey" FOREIGN KEY ("occupation_id") REFERENCES "occupation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "course_skill" ADD CONSTRAINT "course_skill_course_id_fkey" FOREIGN KEY ("course_id") REFERENCES "course"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "course_skill" ADD CONSTRAINT "course_skill_skill_id_fkey" FOREIGN KEY ("skill_id") REFERENCES "skill"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "course_occasion" ADD CONSTRAINT "course_occasion_course_id_fkey" FOREIGN KEY ("course_id") REFERENCES "course"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "course_occasion" ADD CONSTRAINT "course_occasion_municipality_code_fkey" FOREIGN KEY ("municipality_code") REFERENCES "municipality"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "course_occasion" ADD CONSTRAINT "course_occasion_language_id_fkey" FOREIGN KEY ("language_id") REFERENCES "language"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "introduction" ADD CONSTRAINT "introduction_need_id_fkey" FOREIGN KEY ("need_id") REFERENCES "need"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "introduction" ADD CONSTRAINT "introduction_candidate_id_fkey" FOREIGN KEY ("candidate_id") REFERENCES "candidate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "introduction_event" ADD CONSTRAINT "introduction_event_introduction_id_fkey" FOREIGN KEY ("introduction_id") REFERENCES "introduction"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "need" ADD CONSTRAINT "need_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "need" ADD CONSTRAINT "need_municipality_code_fkey" FOREIGN KEY ("municipality_code") REFERENCES "municipality"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "requirement" ADD CONSTRAINT "requirement_need_id_fkey" FOREIGN KEY ("need_id") REFERENCES "need"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "requirement" ADD CONSTRAINT "requirement_skill_id_fkey" FOREIGN KEY ("skill_id") REFERENCES "skill"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "requirement" ADD CONSTRAINT "requirement_language_id_fkey" FOREIGN KEY ("language_id") REFERENCES "language"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "requirement_occupation" ADD CONSTRAINT "requirement_occupation_requirement_id_fkey" FOREIGN KEY ("requirement_id") REFERENCES "requirement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "requirement_occupation" ADD CONSTRAINT "requirement_occupation_occupation_id_fkey" FOREIGN KEY ("occupation_id") REFERENCES "occupation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "authorisation" ADD CONSTRAINT "authorisation_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the schema language cannot say ------------------------------------------------------------------------------

CREATE EXTENSION IF NOT EXISTS btree_gist;

-- Nobody is in two meetings at once: a table, a provider and a candidate each hold one live booking at overlapping times.
ALTER TABLE "booking" ADD CONSTRAINT "booking_period" CHECK ("starts_at" < "ends_at");
ALTER TABLE "booking" ADD CONSTRAINT "booking_table_once"
  EXCLUDE USING gist ("table_id" WITH =, tstzrange("starts_at", "ends_at") WITH &&) WHERE ("cancelled_at" IS NULL);
ALTER TABLE "booking" ADD CONSTRAINT "booking_provider_once"
  EXCLUDE USING gist ("provider_id" WITH =, tstzrange("starts_at", "ends_at") WITH &&) WHERE ("cancelled_at" IS NULL);
ALTER TABLE "booking_candidate" ADD CONSTRAINT "booking_candidate_once"
  EXCLUDE USING gist ("candidate_id" WITH =, tstzrange("starts_at", "ends_at") WITH &&) WHERE (NOT "is_cancelled");

-- Slots of one arena do not overlap, and an arena ends after it starts.
ALTER TABLE "arena_slot" ADD CONSTRAINT "arena_slot_period" CHECK ("starts_at" < "ends_at");
ALTER TABLE "arena_slot" ADD CONSTRAINT "arena_slot_apart"
  EXCLUDE USING gist ("arena_id" WITH =, tstzrange("starts_at", "ends_at") WITH &&);
ALTER TABLE "arena" ADD CONSTRAINT "arena_period" CHECK ("starts_at" < "ends_at");

-- One place in line per table and provider, one standing offer per slot and table.
CREATE UNIQUE INDEX "waiting_entry_once" ON "waiting_entry" ("table_id", "provider_id") WHERE "state" IN ('WAITING', 'OFFERED');
CREATE UNIQUE INDEX "waiting_entry_offer_once" ON "waiting_entry" ("table_id", "offered_slot_id") WHERE "state" = 'OFFERED';

-- Seats are never oversold, dates are in order, figures are within their ranges.
ALTER TABLE "course_occasion" ADD CONSTRAINT "course_occasion_seats" CHECK ("seats_taken" >= 0 AND "seats_taken" <= "seats");
ALTER TABLE "course_occasion" ADD CONSTRAINT "course_occasion_period" CHECK ("starts_on" <= "ends_on");
ALTER TABLE "authorisation" ADD CONSTRAINT "authorisation_period" CHECK ("starts_on" <= "ends_on");
ALTER TABLE "candidate" ADD CONSTRAINT "candidate_lot" CHECK ("lot" >= 0);
ALTER TABLE "requirement" ADD CONSTRAINT "requirement_ranges"
  CHECK ("weight" IN (1, 2) AND ("cefr" IS NULL OR "cefr" BETWEEN 1 AND 6) AND ("experience_band" IS NULL OR "experience_band" BETWEEN 0 AND 3));

-- A protected person is never published.
ALTER TABLE "candidate" ADD CONSTRAINT "candidate_protected_unpublished" CHECK (NOT ("is_protected" AND "state" = 'PUBLISHED'));

-- The audit log only grows, whatever the role.
CREATE FUNCTION "refuse_audit_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit log is append-only';
END $$;
CREATE TRIGGER "audit_event_append_only" BEFORE UPDATE OR DELETE ON "audit_event"
  FOR EACH ROW EXECUTE FUNCTION "refuse_audit_change"();
CREATE TRIGGER "audit_event_keep" BEFORE TRUNCATE ON "audit_event"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_audit_change"();

-- Counts of rate-limiter-flexible.
CREATE TABLE "rate_limit" (
  "key" VARCHAR(255) PRIMARY KEY,
  "points" INTEGER NOT NULL DEFAULT 0,
  "expire" BIGINT
);
