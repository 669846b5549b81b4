import { getCandidate, type OwnCandidateDetail } from "~/app/domain/candidates/queries.server";
import type { CandidateInput } from "~/app/domain/candidates/schema";
import { hasConcepts } from "~/app/domain/catalogue/queries.server";
import { asDate } from "~/app/platform/clock";
import { prisma, type Tx } from "~/app/platform/db.server";
import { markDirty } from "~/app/platform/search-dirty.server";

/** Begins an empty profile under a new alias. Returns its id. */
export async function createCandidate({ organisationId }: { organisationId: string }): Promise<string> {
  const candidate = await prisma.candidate.create({ data: { organisationId }, select: { id: true } });
  return candidate.id;
}

export type SaveCandidateResult =
  | { ok: true; version: number }
  | { ok: false; reason: "gone" | "withdrawn" | "unknown-concept" }
  | { ok: false; reason: "changed-meanwhile"; theirs: OwnCandidateDetail };

/** Saves a whole profile. Of two people who edit the same version, the second is refused and given what the first wrote. */
export async function saveCandidate(
  input: CandidateInput,
  { candidateId, organisationId }: { candidateId: string; organisationId: string },
): Promise<SaveCandidateResult> {
  return prisma.$transaction(async (tx): Promise<SaveCandidateResult> => {
    const current = await tx.candidate.findFirst({
      where: { id: candidateId, organisationId },
      select: { state: true },
    });
    if (!current) return { ok: false, reason: "gone" };
    if (current.state === "WITHDRAWN") return { ok: false, reason: "withdrawn" };
    const isKnown = await hasConcepts(tx, {
      occupationIds: input.occupations.map(({ occupationId }) => occupationId),
      skillIds: input.skillIds,
      languageIds: input.languages.map(({ languageId }) => languageId),
      ...(input.municipalityCode ? { municipalityCode: input.municipalityCode } : {}),
    });
    if (!isKnown) return { ok: false, reason: "unknown-concept" };
    const saved = await tx.candidate.updateMany({
      where: { id: candidateId, organisationId, version: input.version },
      data: { ...columns(input), version: { increment: 1 } },
    });
    if (saved.count === 0) {
      return { ok: false, reason: "changed-meanwhile", theirs: await getCandidate(candidateId, { organisationId }) };
    }
    await replaceConcepts(tx, { candidateId, input });
    await markDirty(tx, "candidates", candidateId);
    return { ok: true, version: input.version + 1 };
  });
}

function columns(input: CandidateInput) {
  const { version: _version, occupations: _occupations, skillIds: _skills, languages: _languages, ...rest } = input;
  return {
    ...rest,
    municipalityCode: input.municipalityCode ?? null,
    availableFrom: input.availableFrom ? asDate(input.availableFrom) : null,
    educationLevel: input.educationLevel ?? null,
    educationField: input.educationField ?? null,
  };
}

async function replaceConcepts(tx: Tx, { candidateId, input }: { candidateId: string; input: CandidateInput }) {
  await tx.candidateOccupation.deleteMany({ where: { candidateId } });
  await tx.candidateSkill.deleteMany({ where: { candidateId } });
  await tx.candidateLanguage.deleteMany({ where: { candidateId } });
  await tx.candidateOccupation.createMany({
    data: input.occupations.map((occupation) => ({
      candidateId,
      occupationId: occupation.occupationId,
      experienceBand: occupation.experienceBand ?? null,
      isSought: occupation.isSought || occupation.experienceBand === undefined,
    })),
    skipDuplicates: true,
  });
  await tx.candidateSkill.createMany({
    data: input.skillIds.map((skillId) => ({ candidateId, skillId })),
    skipDuplicates: true,
  });
  await tx.candidateLanguage.createMany({
    data: input.languages.map((language) => ({ candidateId, ...language })),
    skipDuplicates: true,
  });
}
