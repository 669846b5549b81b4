import { expect, test } from "vitest";
import { CoursesFile } from "~/app/domain/courses/course-file-policy";
import { importCourses } from "~/app/domain/courses/import-courses.server";
import { prisma } from "~/app/platform/db.server";

const kitchen = {
  utbildningstyp: "folkhögskola",
  utbildningsnamn: "Köksbiträde, storkök",
  beskrivning: null,
  url: "https://example.org/kok",
  ort: "Nacka",
};
const file = CoursesFile.parse({ "9412": [kitchen], "0000": [{ ...kitchen, utbildningsnamn: "Något annat" }] });

test("courses become drafts that lead to the occupations of their group; a second run changes nothing", async () => {
  const first = await importCourses(file);
  expect(first).toEqual({ added: 2, hereAlready: 0, unknownGroups: ["0000"], dropped: [] });
  const course = await prisma.course.findFirstOrThrow({
    where: { title: kitchen.utbildningsnamn },
    include: { occupations: true, skills: true, organisation: true },
  });
  expect(course.state).toBe("DRAFT");
  expect(course.organisation).toMatchObject({ kind: "PROVIDER", sourceId: "utbildningsdata" });
  expect(course.occupations.map(({ occupationId }) => occupationId)).toContain("o-koksbitrade");
  expect(course.skills.map(({ skillId }) => skillId)).toContain("s-storkok");

  await prisma.course.update({ where: { id: course.id }, data: { title: "Kök och disk" } });
  expect(await importCourses(file)).toMatchObject({ added: 0, hereAlready: 2 });
  expect(await prisma.course.findUnique({ where: { id: course.id } })).toMatchObject({ title: "Kök och disk" });
});

test("courses can be taken for one provider", async () => {
  const provider = await prisma.organisation.create({
    data: { kind: "PROVIDER", name: "Kunskapslyftet AB" },
    select: { id: true },
  });
  const other = CoursesFile.parse({ "9412": [{ ...kitchen, ort: "Värmdö" }] });
  await importCourses(other, { providerId: provider.id });
  expect(await prisma.course.count({ where: { organisationId: provider.id } })).toBe(1);
});
