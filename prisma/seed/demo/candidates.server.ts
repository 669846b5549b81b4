import { publishCandidate } from "~/app/domain/candidates/change-candidate-state.server";
import { recordConsent } from "~/app/domain/candidates/record-consent.server";
import { createCandidate, saveCandidate } from "~/app/domain/candidates/save-candidate.server";
import { CandidateInput } from "~/app/domain/candidates/schema";
import { prisma } from "~/app/platform/db.server";
import { builtInId } from "~/prisma/seed/catalogue/seed-catalogue.server";
import { daysFrom } from "~/prisma/seed/demo/dates";
import type { DemoOrganisation } from "~/prisma/seed/demo/organisations.server";
import { inPool } from "~/prisma/seed/demo/pool";
import { sectors } from "~/prisma/seed/demo/tables";

const homes = ["0182", "0182", "0120", "0180", "0138", "0136", "0182", "0126"];
const tongues = ["ar", "so", "ti", "uk", "es", "fa", "pl", "tr", "en", "sv"];
const summaries = [
  "Van vid högt tempo och att hjälpa andra. Punktlig och noggrann.",
  "Har arbetat i flera länder och lär sig snabbt. Vill ha fast arbete.",
  "Tycker om kontakt med människor. Har goda omdömen från praktik.",
  "Söker en arbetsplats att växa på. Kan börja med praktik.",
  "Självgående och lugn. Gillar ordning och rutiner.",
];

/** Candidates of providers that match people, in turn, published after their recorded yes. `from`: whose profile is the first. */
export async function seedCandidates(
  { providers }: { providers: DemoOrganisation[] },
  { now, from, count }: { now: Date; from: number; count: number },
): Promise<void> {
  const begun: { candidateId: string; provider: DemoOrganisation }[] = [];
  // One after the other, so that each alias stands for the same profile on every machine.
  for (let n = 0; n < count; n++) {
    const provider = providers[n % providers.length];
    if (provider) begun.push({ candidateId: await createCandidate(provider), provider });
  }
  await inPool(begun, async ({ candidateId, provider }, at) => {
    const n = from + at;
    const { organisationId, personId } = provider;
    const saved = await saveCandidate(profile(n, now), { candidateId, organisationId });
    if (!saved.ok) throw new Error(`A demo candidate was refused: ${saved.reason}`);
    const text = "Jag säger ja till att min profil visas för arbetsgivare utan namn.";
    await recordConsent({ givenHow: "MEETING", isGiven: "yes" }, { candidateId, organisationId, personId, text, now });
    if (n % 17 !== 16) {
      const published = await publishCandidate(candidateId, { organisationId, personId, now });
      if (!published.ok) throw new Error(`A demo candidate was not published: ${published.reason}`);
    }
    // The same place among equals on every machine.
    await prisma.candidate.updateMany({ where: { id: candidateId }, data: { lot: (n * 97_611_423) % 2 ** 31 } });
  });
}

/** The n-th profile: one line of work, with skills and languages that go with it. */
function profile(n: number, now: Date): CandidateInput {
  const lines = Object.values(sectors);
  const line = lines[Math.floor(n / 2) % lines.length] ?? { occupations: [], skills: [], licence: false };
  // The n-th is the m-th of its line.
  const m = 2 * Math.floor(n / (2 * lines.length)) + (n % 2);
  const first = line.occupations[m % line.occupations.length] ?? "";
  const second = line.occupations[(m + 3) % line.occupations.length] ?? "";
  const tongue = tongues[n % tongues.length] ?? "en";
  const skills = line.skills.filter((_, at) => (n + at) % 3 !== 0);
  return CandidateInput.parse({
    version: 1,
    summary: summaries[n % summaries.length],
    municipalityCode: homes[n % homes.length],
    commuteKm: 10 + 5 * (n % 5),
    availableFrom: n % 3 === 0 ? daysFrom(now, 14 + (n % 40)) : undefined,
    maxExtentPercent: n % 7 === 0 ? 75 : 100,
    evenings: n % 2 === 0 ? "on" : "",
    nights: n % 5 === 0 ? "on" : "",
    weekends: n % 3 === 0 ? "on" : "",
    licences: n % 2 === 0 ? ["B"] : [],
    educationLevel: 2 + (n % 4),
    seeksJob: "on",
    seeksPraktik: n % 2 === 1 ? "on" : "",
    seeksCourse: n % 4 === 0 ? "on" : "",
    occupations: [
      { occupationId: builtInId("o", first), experienceBand: n % 4, isSought: "on" },
      ...(second !== first ? [{ occupationId: builtInId("o", second), isSought: "on" }] : []),
    ],
    skillIds: skills.map((skill) => builtInId("s", skill)),
    languages: [
      ...(tongue === "sv" ? [] : [{ languageId: tongue, cefr: 6 }]),
      { languageId: "sv", cefr: tongue === "sv" ? 6 : 1 + ((n * 3) % 5) },
    ],
  });
}
