import { conceptNamer } from "~/app/domain/catalogue/find-concepts.server";
import { listMunicipalities } from "~/app/domain/catalogue/queries.server";
import { type ConceptLookup, type ReadAd, readAd } from "~/app/domain/needs/ad-policy";
import type { Ad } from "~/app/domain/needs/ad-schema";
import { publishNeed } from "~/app/domain/needs/change-need-state.server";
import type { PublishGap } from "~/app/domain/needs/publish-policy";
import { requirementRows } from "~/app/domain/needs/requirement-rows";
import { asDate, dateIn } from "~/app/platform/clock";
import { prisma, type Tx } from "~/app/platform/db.server";

/** What became of one ad. `gaps` says why it could not be published; it stays a draft then. */
export type ImportedAd = {
  adId: string;
  title: string;
  outcome: "added" | "published" | "here-already" | "removed-at-source";
  notUnderstood: string[];
  /** It had no last day, or one that has passed, and was given a new one. */
  isReopened: boolean;
  gaps: PublishGap[];
};

/**
 * Takes ads as drafts of needs, in one transaction; then publishes those that can be, if asked to. An ad that is here
 * already stays as it is, whatever its employer has made of it, so a second run changes nothing. Employers are known by
 * their organisation number, else by the name the ad has for them.
 */
export async function importAds(
  ads: Ad[],
  { isToPublish = false, now = new Date() }: { isToPublish?: boolean; now?: Date } = {},
): Promise<ImportedAd[]> {
  const lookup = await readLookup();
  const added = await prisma.$transaction(
    (tx) => addMissing(tx, { ads, lookup, openOn: isToPublish ? dateIn(now) : null }),
    { timeout: 300_000 },
  );
  const report: ImportedAd[] = [];
  for (const ad of ads) {
    const need = added.get(ad.id);
    const { notUnderstood = [], isReopened = false } = need ?? {};
    const told = { adId: ad.id, title: ad.headline, notUnderstood, isReopened, gaps: [] };
    if (!need) {
      report.push({ ...told, outcome: ad.removed ? "removed-at-source" : "here-already" });
      continue;
    }
    const { organisationId, needId } = need;
    const result = isToPublish ? await publishNeed(needId, { organisationId, personId: null, now }) : null;
    const gaps = result && !result.ok && result.reason === "incomplete" ? result.gaps : [];
    report.push({ ...told, gaps, outcome: result?.ok ? "published" : "added" });
  }
  return report;
}

async function readLookup(): Promise<ConceptLookup> {
  const [occupation, skill, language, municipalities] = await Promise.all([
    conceptNamer("occupation"),
    conceptNamer("skill"),
    conceptNamer("language"),
    listMunicipalities(),
  ]);
  const codes = new Set(municipalities.map(({ code }) => code));
  return { occupation, skill, language, isMunicipality: (code) => codes.has(code) };
}

type AddedNeed = { needId: string; organisationId: string } & Pick<ReadAd, "notUnderstood" | "isReopened">;
type Reading = { ads: Ad[]; lookup: ConceptLookup; openOn: string | null };

async function addMissing(tx: Tx, { ads, lookup, openOn }: Reading) {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('ads-import'))`;
  const here = await tx.need.findMany({
    where: { sourceId: { in: ads.map(({ id }) => sourceIdOf(id)) } },
    select: { sourceId: true },
  });
  const known = new Set(here.map(({ sourceId }) => sourceId));
  const added = new Map<string, AddedNeed>();
  for (const ad of ads) {
    if (ad.removed || known.has(sourceIdOf(ad.id)) || added.has(ad.id)) continue;
    const organisationId = await findOrCreateEmployer(tx, ad);
    const read = readAd(ad, lookup, { openOn });
    const needId = await createDraft(tx, { read, adId: ad.id, organisationId });
    const { notUnderstood, isReopened } = read;
    added.set(ad.id, { needId, organisationId, notUnderstood, isReopened });
  }
  return added;
}

function sourceIdOf(adId: string): string {
  return `platsbanken:${adId}`;
}

async function findOrCreateEmployer(tx: Tx, { employer }: Ad): Promise<string> {
  const name = (employer?.name ?? "").trim() || "Platsbanken";
  const number = employer?.organization_number?.replace(/\D/g, "") || null;
  const sourceId = `platsbanken:employer:${number ?? name.toLowerCase()}`;
  const same = number ? [{ sourceId }, { number }] : [{ sourceId }];
  const known = await tx.organisation.findFirst({ where: { kind: "EMPLOYER", OR: same }, select: { id: true } });
  if (known) return known.id;
  const data = { kind: "EMPLOYER" as const, name, number, sourceId };
  return (await tx.organisation.create({ data, select: { id: true } })).id;
}

async function createDraft(
  tx: Tx,
  { read, adId, organisationId }: { read: ReadAd; adId: string; organisationId: string },
): Promise<string> {
  const { input, notUnderstood } = read;
  const need = await tx.need.create({
    data: {
      organisationId,
      sourceId: sourceIdOf(adId),
      kind: input.kind,
      title: input.title,
      description: input.description,
      municipalityCode: input.municipalityCode ?? null,
      startsOn: input.startsOn ? asDate(input.startsOn) : null,
      answerBy: input.answerBy ? asDate(input.answerBy) : null,
      extentPercent: input.extentPercent ?? null,
      positions: input.positions,
      importNotes: notUnderstood,
      requirements: {
        create: requirementRows(input).map((row, position) => ({
          ...row,
          position,
          ...(row.kind === "OCCUPATION"
            ? { occupations: { create: input.occupationIds.map((occupationId) => ({ occupationId })) } }
            : {}),
        })),
      },
    },
    select: { id: true },
  });
  return need.id;
}
