/**
 * How much work saved searches are: `npm run bench:alerts -- --searches 10000 --documents 1000 --json`.
 *
 * Needs are published one after the other, as on a day, and each is held against all searches; half of these have words, and
 * some are of candidates' matches. `seconds` is all of finding and noting, with reading the searches at first;
 * `tellSeconds` is taking what is new for everybody who waits, all but the words of the mail. The last line is one JSON object.
 */
import { parseArgs } from "node:util";
import { withOwnDatabase } from "~/tests/bench/with-own-database";
import { randomNumbers } from "~/tests/support/generated-world";

const { values } = parseArgs({
  options: {
    searches: { type: "string", default: "10000" },
    documents: { type: "string", default: "1000" },
    json: { type: "boolean", default: false },
  },
});

const random = randomNumbers(7);
const pick = <T>(choices: readonly T[]): T => choices[Math.floor(random() * choices.length)] as T;
const syllables = "ba ke lo mi sta tri vär kök lag ut för ning are het skol vård bygg trä mål sy".split(" ");
/** A vocabulary with a few common words and a long tail, as texts have. */
const vocabulary = Array.from({ length: 4000 }, () => pick(syllables) + pick(syllables) + pick(syllables));
const word = () => vocabulary[Math.floor(random() ** 2 * vocabulary.length)] ?? "";
const sentence = (length: number) => Array.from({ length }, word).join(" ");
const some = <T>(length: number, make: (at: number) => T): T[] => Array.from({ length }, (_, at) => make(at));

await withOwnDatabase(async () => {
  const { prisma } = await import("~/app/platform/db.server");
  const { seedCatalogue } = await import("~/prisma/seed/catalogue/seed-catalogue.server");
  const { findHits } = await import("~/app/domain/alerts/find-hits.server");
  const { listPersonsToTell, takeNews } = await import("~/app/domain/alerts/take-news.server");
  await prisma.$transaction((tx) => seedCatalogue(tx));
  const occupations = (await prisma.occupation.findMany({ select: { id: true } })).map(({ id }) => id);
  const municipalities = (await prisma.municipality.findMany({ select: { code: true } })).map(({ code }) => code);
  const before = new Date(Date.now() - 60_000);

  const employer = await prisma.organisation.create({ data: { kind: "EMPLOYER", name: "Employer" } });
  const provider = await prisma.organisation.create({ data: { kind: "PROVIDER", name: "Provider" } });
  const candidates = await addCandidates(provider.id);
  const count = Number(values.searches);
  const persons = some(Math.ceil(count / 5), (at) => ({
    id: crypto.randomUUID(),
    name: "Member",
    email: `m${at}@x.se`,
  }));
  await prisma.person.createMany({ data: persons });
  await prisma.membership.createMany({
    data: persons.map(({ id }) => ({ personId: id, organisationId: provider.id, role: "MEMBER" as const })),
  });
  await prisma.savedSearch.createMany({ data: some(count, search) });

  const ids = some(Number(values.documents), () => crypto.randomUUID());
  await addNeeds(ids);
  const started = performance.now();
  let hits = 0;
  for (const id of ids) hits += await findHits("needs", [id]);
  const seconds = (performance.now() - started) / 1000;

  const now = new Date();
  const telling = performance.now();
  const paces = ["AT_ONCE", "DAILY"] as const;
  const waiting = await listPersonsToTell([...paces], { now });
  for (const personId of waiting) await prisma.$transaction((tx) => takeNews(tx, personId, { paces: [...paces], now }));
  const tellSeconds = (performance.now() - telling) / 1000;

  if (!values.json) console.log(`${count} searches of ${persons.length} persons, of whom ${waiting.length} are told`);
  const rounded = { seconds: Math.round(seconds * 10) / 10, tellSeconds: Math.round(tellSeconds * 10) / 10 };
  console.log(JSON.stringify({ searches: count, documents: ids.length, hits, ...rounded, told: waiting.length }));

  /** What people watch: words, occupations, an area, a kind, and one in twenty a candidate. */
  function search(at: number) {
    const params = new URLSearchParams();
    if (random() < 0.5) params.set("q", sentence(random() < 0.7 ? 1 : 2));
    if (random() < 0.5 || params.size === 0)
      for (let more = 0; more < 3; more++) params.append("occupation", pick(occupations));
    if (random() < 0.3) params.set("near", "on");
    if (random() < 0.7) params.set("municipality", pick(municipalities));
    if (random() < 0.5) params.set("km", "30");
    if (random() < 0.4) params.set("kind", pick(["RECRUITMENT", "PRAKTIK"]));
    if (random() < 0.2) params.set("swedish", "3");
    const person = persons[at % persons.length];
    const candidateId = at % 20 === 0 ? pick(candidates) : null;
    return {
      ...{ personId: person?.id ?? "", organisationId: provider.id, name: "Search", pace: "DAILY" as const },
      ...{ createdAt: before, list: candidateId ? ("CANDIDATE_MATCHES" as const) : ("NEEDS" as const), candidateId },
      query: candidateId ? "" : `${params}`,
    };
  }

  async function addNeeds(needIds: string[]) {
    const asked = needIds.map((needId) => ({ needId, id: crypto.randomUUID(), kind: "OCCUPATION" as const }));
    await prisma.need.createMany({
      data: needIds.map((id) => ({
        ...{
          id,
          organisationId: employer.id,
          state: "PUBLISHED" as const,
          kind: pick(["RECRUITMENT", "PRAKTIK"] as const),
        },
        ...{ title: sentence(4), description: sentence(120), municipalityCode: pick(municipalities) },
        ...{ publishedAt: new Date(), startsOn: new Date(Date.now() + 9e9), extentPercent: pick([50, 75, 100]) },
      })),
    });
    await prisma.requirement.createMany({ data: asked.map((row) => ({ ...row, importance: "MUST" as const })) });
    await prisma.requirementOccupation.createMany({
      data: asked.map(({ id }) => ({ requirementId: id, occupationId: pick(occupations) })),
    });
  }

  async function addCandidates(organisationId: string): Promise<string[]> {
    const period = { startsOn: new Date(Date.now() - 9e9), endsOn: new Date(Date.now() + 9e9) };
    await prisma.authorisation.create({
      data: { providerId: organisationId, service: "JOB_MATCHING", state: "GRANTED", ...period },
    });
    const rows = some(500, () => ({ id: crypto.randomUUID(), occupationId: pick(occupations) }));
    await prisma.candidate.createMany({
      data: rows.map(({ id }) => ({
        ...{ id, organisationId, state: "PUBLISHED" as const, confirmedAt: new Date(), publishedAt: before },
        municipalityCode: pick(municipalities),
      })),
    });
    await prisma.candidateOccupation.createMany({
      data: rows.map(({ id, occupationId }) => ({ candidateId: id, occupationId, experienceBand: 2 })),
    });
    return rows.map(({ id }) => id);
  }
});
