-- CreateEnum
CREATE TYPE "ClaimState" AS ENUM ('WAITING', 'APPROVED', 'REFUSED');

-- CreateTable
CREATE TABLE "organisation_claim" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "municipality_code" CHAR(4) NOT NULL,
    "about" TEXT NOT NULL DEFAULT '',
    "state" "ClaimState" NOT NULL DEFAULT 'WAITING',
    "reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,

    CONSTRAINT "organisation_claim_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "organisation_claim_organisation_id_state_idx" ON "organisation_claim"("organisation_id", "state");

-- CreateIndex
CREATE INDEX "organisation_claim_person_id_idx" ON "organisation_claim"("person_id");

-- CreateIndex
CREATE INDEX "organisation_claim_state_created_at_idx" ON "organisation_claim"("state", "created_at");

-- AddForeignKey
ALTER TABLE "organisation_claim" ADD CONSTRAINT "organisation_claim_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation_claim" ADD CONSTRAINT "organisation_claim_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation_claim" ADD CONSTRAINT "organisation_claim_municipality_code_fkey" FOREIGN KEY ("municipality_code") REFERENCES "municipality"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the schema language cannot say ------------------------------------------------------------------------------

-- A person waits for one answer about an organisation at a time.
CREATE UNIQUE INDEX "organisation_claim_once" ON "organisation_claim" ("organisation_id", "person_id") WHERE "state" = 'WAITING';
