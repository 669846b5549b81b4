import { fillNeed, publishNeed } from "~/app/domain/needs/change-need-state.server";
import { createNeed, saveNeed } from "~/app/domain/needs/save-need.server";
import { NeedInput } from "~/app/domain/needs/schema";
import { daysFrom } from "~/prisma/seed/demo/dates";
import { needTable } from "~/prisma/seed/demo/need-table";
import { moreNeeds } from "~/prisma/seed/demo/need-table-more";
import type { DemoOrganisation, DemoWorld } from "~/prisma/seed/demo/organisations.server";
import { type DemoNeed, parseNeeds } from "~/prisma/seed/demo/parse-needs";
import { inPool } from "~/prisma/seed/demo/pool";

/** Three or four needs of each employer: jobs, praktik and training; a few stay drafts, and a few are filled. */
export async function seedNeeds({ employers }: DemoWorld, { now }: { now: Date }): Promise<void> {
  const byName = new Map(employers.map((employer) => [employer.name, employer]));
  const begun: { need: DemoNeed; employer: DemoOrganisation; needId: string }[] = [];
  // One after the other, so that they have the same order on every machine.
  for (const need of parseNeeds(needTable + moreNeeds)) {
    const employer = byName.get(need.employer);
    if (!employer) throw new Error(`There is no demo employer called ${need.employer}.`);
    begun.push({ need, employer, needId: await createNeed(need.kind, employer) });
  }
  await inPool(begun, ({ need, employer, needId }, at) => finish(need, { employer, needId, at, now }));
}

type Begun = { employer: DemoOrganisation; needId: string; at: number; now: Date };

async function finish(need: DemoNeed, { employer, needId, at, now }: Begun): Promise<void> {
  const { organisationId, personId, municipalityCode } = employer;
  const input = inputOf(need, { municipalityCode, at, now });
  const saved = await saveNeed(input, { needId, organisationId });
  if (!saved.ok) throw new Error(`The demo need "${need.title}" was refused: ${saved.reason}`);
  if (need.ends === "DRAFT") return;
  // Each some hours before the one above it: lists that show the newest first have an order.
  const then = new Date(now.getTime() - (2 + at * 7) * 3_600_000);
  const published = await publishNeed(needId, { organisationId, personId, now: then });
  if (!published.ok) throw new Error(`The demo need "${need.title}" was not published: ${published.reason}`);
  if (need.ends === "FILLED") await fillNeed(needId, { organisationId, personId, now });
}

function inputOf(
  need: DemoNeed,
  { municipalityCode, at, now }: { municipalityCode: string; at: number; now: Date },
): NeedInput {
  const isPraktik = need.kind === "PRAKTIK";
  return NeedInput.parse({
    version: 1,
    kind: need.kind,
    title: need.title,
    description: `${need.about}\n\n${closings[need.kind]}`,
    municipalityCode,
    startsOn: daysFrom(now, 28 + ((at * 17) % 70)),
    answerBy: daysFrom(now, 14 + ((at * 5) % 13)),
    extentPercent: isPraktik || at % 3 === 2 ? 75 : 100,
    positions: need.positions,
    weeks: isPraktik ? 4 + 2 * (at % 4) : undefined,
    learningGoals: isPraktik ? "Rutiner, bemötande och att arbeta i ett lag." : "",
    support: isPraktik ? ["SUPERVISOR", "INTRODUCTION", "LANGUAGE_SUPPORT"] : ["INTRODUCTION"],
    isForArena: need.kind === "TRAINING" ? "" : "on",
    occupationIds: [need.occupationId],
    experienceBand: need.experienceBand,
    requirements: need.requirements,
  });
}

const closings = {
  RECRUITMENT: "Vi lär upp dig på plats och följer kollektivavtal. Vi svarar om alla som föreslås.",
  PRAKTIK: "Vi pratar igenom veckan varje fredag och du får ett skriftligt omdöme.",
  TRAINING: "Kursen ska vara på arbetstid, helst hos oss eller i närheten.",
};
