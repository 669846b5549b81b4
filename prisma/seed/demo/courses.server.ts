import { publishCourse } from "~/app/domain/courses/change-course-state.server";
import { createCourse, saveCourse } from "~/app/domain/courses/save-course.server";
import { addOccasion } from "~/app/domain/courses/save-occasion.server";
import { CourseInput, OccasionInput } from "~/app/domain/courses/schema";
import { builtInId } from "~/prisma/seed/catalogue/seed-catalogue.server";
import { daysFrom } from "~/prisma/seed/demo/dates";
import type { DemoWorld } from "~/prisma/seed/demo/organisations.server";
import { courses } from "~/prisma/seed/demo/tables";

/** Each course at two providers, with two occasions or three. */
export async function seedCourses({ providers }: DemoWorld, { now }: { now: Date }): Promise<void> {
  for (const [at, [title, kind, skills, occupations, cefr, licences, days]] of courses.entries()) {
    for (const copy of [0, 1]) {
      const provider = providers[(at + copy * 3) % 7];
      if (!provider) continue;
      const { organisationId, personId, municipalityCode } = provider;
      const input = CourseInput.parse({
        version: 1,
        kind,
        title: copy === 0 ? title : `${title}, kväll`,
        description: `En kurs på ${days} dagar med övningar och ett intyg efteråt. Du får hjälp med svenskan under kursen.`,
        ...(cefr > 0 ? { languageId: "sv", cefr } : {}),
        licences,
        skillIds: skills.map((skill) => builtInId("s", skill)),
        occupationIds: occupations.map((occupation) => builtInId("o", occupation)),
      });
      const courseId = await createCourse(input.kind, { organisationId });
      const saved = await saveCourse(input, { courseId, organisationId });
      if (!saved.ok) throw new Error(`The demo course "${title}" was refused: ${saved.reason}`);
      for (let n = 0; n < 2 + (at % 2); n++) {
        const start = 5 + ((at * 5 + copy * 9) % 14) + n * 40;
        const seats = 8 + ((at + n) % 3) * 6;
        const occasion = OccasionInput.parse({
          startsOn: daysFrom(now, start),
          endsOn: daysFrom(now, start + days),
          place: "Kurslokalen",
          municipalityCode,
          seats,
          seatsTaken: (at * 3 + n) % seats,
        });
        await addOccasion(occasion, { courseId, organisationId });
      }
      await publishCourse(courseId, { organisationId, personId, now });
    }
  }
}
