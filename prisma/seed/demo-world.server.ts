import { dateIn } from "~/app/platform/clock";
import { prisma } from "~/app/platform/db.server";
import { env } from "~/app/platform/env.server";
import { seedCatalogue } from "~/prisma/seed/catalogue/seed-catalogue.server";
import { seedArenas } from "~/prisma/seed/demo/arenas.server";
import { seedCandidates } from "~/prisma/seed/demo/candidates.server";
import { seedCourses } from "~/prisma/seed/demo/courses.server";
import { seedNeeds } from "~/prisma/seed/demo/needs.server";
import { seedOrganisations } from "~/prisma/seed/demo/organisations.server";

const doneKey = "demo-world";

/** Fills an empty database with the demo world, by the same commands as people use; the same on every machine. */
export async function seedDemoWorld({ report }: { report: (line: string) => void }): Promise<void> {
  if (await prisma.setting.findUnique({ where: { key: doneKey }, select: { key: true } })) return;
  report("Filling the demo world, once…");
  await prisma.$transaction((tx) => seedCatalogue(tx), { timeout: 60_000 });
  await prisma.$executeRaw`select setval(pg_get_serial_sequence('candidate', 'number'), 3900)`;
  const now = new Date();
  const world = await seedOrganisations({ now, municipality: env().MUNICIPALITY_NAME });
  await seedNeeds(world, { now });
  await seedCandidates(world, { now });
  await seedCourses(world, { now });
  await seedArenas(world, { now });
  // Nobody waits for the mails of a world that was made in one go.
  await prisma.$executeRaw`delete from graphile_worker._private_jobs`;
  await prisma.setting.create({ data: { key: doneKey, value: dateIn(now) } });
  report("The demo world is ready.");
}
