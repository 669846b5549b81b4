/** `npm run import:courses -- <file> [--provider <organisation number>]`: takes courses by SSYK code as drafts. */
import { parseArgs } from "node:util";
import { withDatabase } from "~/app/commands/with-database.server";
import { readJsonFile } from "~/app/domain/catalogue/read-json-file.server";
import { CoursesFile } from "~/app/domain/courses/course-file-policy";

await withDatabase(async () => {
  const { values, positionals } = parseArgs({ options: { provider: { type: "string" } }, allowPositionals: true });
  const [file] = positionals;
  if (!file) throw new Error("Name the file of courses: npm run import:courses -- <file>");
  const courses = readJsonFile(file, CoursesFile);
  const { importCourses } = await import("~/app/domain/courses/import-courses.server");
  const report = await importCourses(courses, {
    providerId: values.provider ? await getProviderId(values.provider) : undefined,
    onProgress: (done, total) => console.log(`courses: ${done} of ${total}`),
  });
  console.log(`courses: ${report.added} added as drafts, ${report.hereAlready} here already`);
  if (report.unknownGroups.length > 0) console.log(`Not in the catalogue: ${report.unknownGroups.join(", ")}`);
  for (const { what, why } of report.dropped) console.log(`Dropped: ${what}: ${why}`);
});

async function getProviderId(number: string): Promise<string> {
  const { prisma } = await import("~/app/platform/db.server");
  const where = { kind: "PROVIDER" as const, number: number.replace(/\D/g, "") };
  const provider = await prisma.organisation.findFirst({ where, select: { id: true } });
  if (!provider) throw new Error(`There is no provider with the organisation number ${number}.`);
  return provider.id;
}
