import { publishCourse } from "~/app/domain/courses/change-course-state.server";
import { createCourse } from "~/app/domain/courses/save-course.server";
import { addOccasion } from "~/app/domain/courses/save-occasion.server";
import { CourseInput, OccasionInput } from "~/app/domain/courses/schema";
import { builtInId } from "~/prisma/seed/catalogue/seed-catalogue.server";
import { daysFrom } from "~/prisma/seed/demo/dates";
import type { DemoOrganisation, DemoWorld } from "~/prisma/seed/demo/organisations.server";
import { inPool } from "~/prisma/seed/demo/pool";
import { courses } from "~/prisma/seed/demo/tables";

/** How the second round of a course differs from the first: theory at a distance, the rest in the evening or in easy Swedish. */
const variants = {
  remote: { suffix: "på distans", says: "Du följer kursen hemifrån i videomöten och får hjälp per telefon." },
  evening: { suffix: "kväll", says: "Vi ses två kvällar i veckan, 17.30–20.30." },
  easy: { suffix: "på lätt svenska", says: "Vi talar långsamt och enkelt, med bilder och ordlistor på åtta språk." },
};

/** Each course twice, with two occasions or three; SFI and civic orientation only at the provider authorised for both. */
export async function seedCourses({ providers }: DemoWorld, { now }: { now: Date }): Promise<void> {
  const schools = providers.filter((_, at) => [0, 1, 2, 5, 6].includes(at));
  const newcomers = providers.filter((_, at) => at === 3);
  await inPool(courses, async (course, at) => {
    const able = ["SFI", "SAMHALLSORIENTERING"].includes(course[1]) ? newcomers : schools;
    for (const copy of [0, 1]) {
      const provider = able[(at + copy * 3) % able.length];
      if (provider) await seedCourse(provider, { course, at, copy, now });
    }
  });
}

type Turn = { course: (typeof courses)[number]; at: number; copy: number; now: Date };

async function seedCourse(provider: DemoOrganisation, { course, at, copy, now }: Turn): Promise<void> {
  const { organisationId, personId, municipalityCode } = provider;
  const [title, kind, skills, occupations, cefr, licences, days, education] = course;
  const isTheory = cefr > 0 || at === 0;
  const practical = at % 2 === 0 ? variants.evening : variants.easy;
  const other = isTheory ? variants.remote : practical;
  const variant = copy === 0 ? null : other;
  const length = days === 1 ? "en dag" : `${days} dagar`;
  const input = CourseInput.parse({
    version: 1,
    kind,
    title: variant ? `${title}, ${variant.suffix}` : title,
    description: `En kurs på ${length} med övningar och ett intyg efteråt. ${variant?.says ?? "Du får hjälp med svenskan under kursen."}`,
    ...(cefr > 0 ? { languageId: "sv", cefr } : {}),
    licences,
    ...education,
    ...(variant === variants.evening ? { isEvening: "on" } : {}),
    ...(variant === variants.easy ? { isEasySwedish: "on" } : {}),
    skillIds: skills.map((skill) => builtInId("s", skill)),
    occupationIds: occupations.map((occupation) => builtInId("o", occupation)),
  });
  const created = await createCourse(input, { organisationId });
  if (!created.ok) throw new Error(`The demo course "${input.title}" was refused: ${created.reason}`);
  const { courseId } = created;
  for (let n = 0; n < 2 + (at % 2); n++) {
    const start = 5 + ((at * 5 + copy * 9) % 14) + n * 40;
    const seats = 8 + ((at + n) % 3) * 6;
    const occasion = OccasionInput.parse({
      startsOn: daysFrom(now, start),
      endsOn: daysFrom(now, start + days - 1),
      ...(variant === variants.remote ? { isRemote: "on" } : { place: "Kurslokalen", municipalityCode }),
      seats,
      seatsTaken: (at * 3 + n) % seats,
      // Civic orientation is first given in a language one knows.
      ...(kind === "SAMHALLSORIENTERING" && copy === 0 ? { languageId: "ar" } : {}),
    });
    const added = await addOccasion(occasion, { courseId, organisationId, now });
    if (!added.ok) throw new Error(`A start of the demo course "${input.title}" was refused: ${added.reason}`);
  }
  const published = await publishCourse(courseId, { organisationId, personId, now });
  if (!published.ok) throw new Error(`The demo course "${input.title}" was not published: ${published.reason}`);
}
