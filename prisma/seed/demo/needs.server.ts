import { publishNeed } from "~/app/domain/needs/change-need-state.server";
import { createNeed, saveNeed } from "~/app/domain/needs/save-need.server";
import { NeedInput } from "~/app/domain/needs/schema";
import { builtInId } from "~/prisma/seed/catalogue/seed-catalogue.server";
import { daysFrom } from "~/prisma/seed/demo/dates";
import type { DemoOrganisation, DemoWorld } from "~/prisma/seed/demo/organisations.server";
import { sectors } from "~/prisma/seed/demo/tables";

const kinds = ["RECRUITMENT", "PRAKTIK", "RECRUITMENT", "TRAINING"] as const;

/** Three or four needs of each employer: jobs, praktik and training; the last one stays a draft here and there. */
export async function seedNeeds({ employers }: DemoWorld, { now }: { now: Date }): Promise<void> {
  for (const [at, employer] of employers.entries()) {
    const count = at % 2 === 0 ? 4 : 3;
    for (let n = 0; n < count; n++) await seedNeed(employer, { at, n, now });
  }
}

async function seedNeed(
  employer: DemoOrganisation,
  { at, n, now }: { at: number; n: number; now: Date },
): Promise<void> {
  const { organisationId, personId, sector, municipalityCode, name } = employer;
  const { occupations, skills, licence } = sectors[sector] ?? { occupations: [], skills: [], licence: false };
  const kind = kinds[n] ?? "RECRUITMENT";
  const occupation = occupations[(at + n) % occupations.length] ?? "Köksbiträde";
  const short = occupation.split(/[,/]/)[0]?.toLowerCase() ?? "";
  const positions = 1 + ((at + n) % 4);
  const titles = {
    RECRUITMENT:
      positions > 1
        ? `Vi söker ${positions} medarbetare: ${short}`
        : `${capital(short)} sökes till ${name.replace(/ AB$/, "")}`,
    PRAKTIK: `Praktik som ${short} med handledare`,
    TRAINING: `Utbildning i ${(skills[n % skills.length] ?? "svenska").toLowerCase()} för våra medarbetare`,
  };
  const skill = skills[(at + n) % skills.length] ?? "";
  const input = NeedInput.parse({
    version: 1,
    kind,
    title: titles[kind].slice(0, 90),
    description: descriptions[kind],
    municipalityCode,
    startsOn: daysFrom(now, 30 + ((at * 7 + n * 11) % 60)),
    answerBy: daysFrom(now, 20 + ((at * 3 + n) % 10)),
    extentPercent: kind === "PRAKTIK" ? 75 : 100 - 25 * (n % 2),
    positions,
    weeks: kind === "PRAKTIK" ? 4 + 2 * (at % 4) : undefined,
    learningGoals:
      kind === "PRAKTIK" ? "Rutiner, bemötande och att arbeta i ett lag. Du får ett skriftligt omdöme." : "",
    support: kind === "PRAKTIK" ? ["SUPERVISOR", "INTRODUCTION", "LANGUAGE_SUPPORT"] : [],
    isForArena: "on",
    occupationIds: [builtInId("o", occupation)],
    experienceBand: kind === "RECRUITMENT" && n === 2 ? 1 : undefined,
    requirements: [
      { kind: "LANGUAGE", weight: n % 2 === 0 ? "MUST" : "WISH", languageId: "sv", cefr: 2 + ((at + n) % 3) },
      ...(skill
        ? [{ kind: "SKILL", weight: n === 2 ? "MUST" : "IMPORTANT_WISH", skillId: builtInId("s", skill) }]
        : []),
      ...(licence && at % 3 === 0 ? [{ kind: "LICENCE", weight: "WISH", licence: "B" }] : []),
      ...(at % 2 === 0 ? [{ kind: "HOURS", weight: "WISH", hours: n % 2 === 0 ? "EVENINGS" : "WEEKENDS" }] : []),
    ],
  });
  const needId = await createNeed(kind, { organisationId });
  const saved = await saveNeed(input, { needId, organisationId });
  if (!saved.ok) throw new Error(`The demo need "${input.title}" was refused: ${saved.reason}`);
  const isDraft = n === 3 && at % 4 === 2;
  if (!isDraft) await publishNeed(needId, { organisationId, personId, now });
}

const descriptions = {
  RECRUITMENT:
    "Du blir en i ett lag som hjälps åt. Vi lär upp dig på plats och följer kollektivavtal.\n\nBerätta vad du kan och vad du vill lära dig. Vi svarar alla som föreslås.",
  PRAKTIK:
    "Du går bredvid en handledare och tar över mer efter hand. Vi pratar igenom veckan varje fredag.\n\nFlera av dem som har gjort praktik här har fått anställning efteråt.",
  TRAINING:
    "Våra medarbetare behöver en kort kurs på arbetstid. Helst på plats hos oss eller i närheten, i grupper om högst åtta.",
};

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
