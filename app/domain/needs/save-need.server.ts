import { getOrganisation } from "~/app/domain/accounts/queries.server";
import { hasConcepts } from "~/app/domain/catalogue/queries.server";
import { type PublishGap, publishGaps } from "~/app/domain/needs/publish-policy";
import { getNeed, type NeedDetail } from "~/app/domain/needs/queries.server";
import { requirementRows } from "~/app/domain/needs/requirement-rows";
import type { NeedInput } from "~/app/domain/needs/schema";
import { asDate, dateIn } from "~/app/platform/clock";
import { prisma, type Tx } from "~/app/platform/db.server";
import type { NeedKind } from "~/app/platform/prisma-client/enums";
import { markDirty } from "~/app/platform/search-dirty.server";

/** Begins a draft that says nothing but where the employer is. Returns its id. */
export async function createNeed(kind: NeedKind, { organisationId }: { organisationId: string }): Promise<string> {
  const { municipalityCode } = await getOrganisation(organisationId);
  const need = await prisma.need.create({ data: { kind, organisationId, municipalityCode }, select: { id: true } });
  return need.id;
}

export type SaveNeedResult =
  | { ok: true; version: number }
  | { ok: false; reason: "gone" | "ended" | "unknown-concept" }
  | { ok: false; reason: "incomplete"; gaps: PublishGap[] }
  | { ok: false; reason: "changed-meanwhile"; theirs: NeedDetail };

/**
 * Saves everything of a need at once. Of two people who edit the same version, the second is refused and given what the
 * first wrote. A published need cannot lose what it was published with.
 */
export function saveNeed(
  input: NeedInput,
  { needId, organisationId, now = new Date() }: { needId: string; organisationId: string; now?: Date },
): Promise<SaveNeedResult> {
  return prisma.$transaction(async (tx): Promise<SaveNeedResult> => {
    await tx.$executeRaw`select 1 from need where id = ${needId}::uuid for update`;
    const current = await tx.need.findFirst({
      where: { id: needId, organisationId },
      select: { state: true, version: true },
    });
    if (!current) return { ok: false, reason: "gone" };
    if (current.state !== "DRAFT" && current.state !== "PUBLISHED") return { ok: false, reason: "ended" };
    if (current.version !== input.version)
      return { ok: false, reason: "changed-meanwhile", theirs: await getNeed(needId, { organisationId }) };
    const gaps = current.state === "PUBLISHED" ? gapsOf(input, now) : [];
    if (gaps.length > 0) return { ok: false, reason: "incomplete", gaps };
    const rows = requirementRows(input);
    if (!(await isKnown(tx, input, rows))) return { ok: false, reason: "unknown-concept" };
    await tx.need.updateMany({
      where: { id: needId, organisationId },
      data: { ...columns(input), version: { increment: 1 } },
    });
    await replaceRequirements(tx, { needId, input, rows });
    if (current.state === "PUBLISHED") await markDirty(tx, "needs", needId);
    return { ok: true, version: input.version + 1 };
  });
}

/** What this would lack as a published need. */
function gapsOf(input: NeedInput, now: Date): PublishGap[] {
  const { municipalityCode = null, startsOn = null, answerBy = null, weeks = null, occupationIds } = input;
  const occupationCount = input.occupationWeight === "NONE" ? 0 : occupationIds.length;
  const need = { ...input, municipalityCode, startsOn, answerBy, weeks, occupationCount, state: "PUBLISHED" } as const;
  return publishGaps(need, dateIn(now));
}

function columns(input: NeedInput) {
  return {
    kind: input.kind,
    title: input.title,
    description: input.description,
    municipalityCode: input.municipalityCode ?? null,
    isRemote: input.isRemote,
    startsOn: input.startsOn ? asDate(input.startsOn) : null,
    extentPercent: input.extentPercent ?? null,
    positions: input.positions,
    weeks: input.kind === "PRAKTIK" ? (input.weeks ?? null) : null,
    learningGoals: input.kind === "PRAKTIK" ? input.learningGoals : "",
    support: input.support,
    isForArena: input.isForArena,
    answerBy: input.answerBy ? asDate(input.answerBy) : null,
  };
}

type Rows = ReturnType<typeof requirementRows>;

/** Is everything that a form names in the catalogue? A forged or outdated one may name what is not. */
function isKnown(tx: Tx, { occupationIds, municipalityCode }: NeedInput, rows: Rows): Promise<boolean> {
  return hasConcepts(tx, {
    occupationIds,
    skillIds: rows.flatMap(({ skillId }) => skillId ?? []),
    languageIds: rows.flatMap(({ languageId }) => languageId ?? []),
    ...(municipalityCode ? { municipalityCode } : {}),
  });
}

type Replacing = { needId: string; input: NeedInput; rows: Rows };

async function replaceRequirements(tx: Tx, { needId, input, rows }: Replacing): Promise<void> {
  await tx.requirement.deleteMany({ where: { needId } });
  const created = await tx.requirement.createManyAndReturn({
    data: rows.map((row, position) => ({ ...row, needId, position })),
    select: { id: true, kind: true },
  });
  const occupation = created.find(({ kind }) => kind === "OCCUPATION");
  if (occupation) {
    await tx.requirementOccupation.createMany({
      data: [...new Set(input.occupationIds)].map((occupationId) => ({ requirementId: occupation.id, occupationId })),
    });
  }
}
