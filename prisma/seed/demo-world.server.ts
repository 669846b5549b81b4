import { closeArenas } from "~/app/domain/arenas/close-arenas.server";
import { dateIn } from "~/app/platform/clock";
import { prisma } from "~/app/platform/db.server";
import { env } from "~/app/platform/env.server";
import { seedCatalogue } from "~/prisma/seed/catalogue/seed-catalogue.server";
import { seedArenas } from "~/prisma/seed/demo/arenas.server";
import { seedCandidates } from "~/prisma/seed/demo/candidates.server";
import { seedCourses } from "~/prisma/seed/demo/courses.server";
import { seedNeeds } from "~/prisma/seed/demo/needs.server";
import { seedMoreProviders, seedOrganisations } from "~/prisma/seed/demo/organisations.server";
import { seedOrganised } from "~/prisma/seed/demo/organised.server";
import { seedSearches } from "~/prisma/seed/demo/searches.server";

const doneKey = "demo-world";
/** Stands in place of the date while the world is being filled. */
const begun = "begun";

/** Was the demo world filled to its end? */
export async function isDemoWorldFilled(): Promise<boolean> {
  const state = await readState();
  return state !== undefined && state !== begun;
}

/** Fills an empty database with the demo world, by the same commands as people use; the same on every machine. */
export async function seedDemoWorld({ report }: { report: (line: string) => void }): Promise<void> {
  const state = await readState();
  if (state === begun) await emptyAgain();
  else if (state) return;
  report("Filling the demo world, once…");
  await setState(begun);
  await prisma.$transaction((tx) => seedCatalogue(tx), { timeout: 60_000 });
  await prisma.$executeRaw`select setval(pg_get_serial_sequence('candidate', 'number'), 3900)`;
  const now = new Date();
  const world = await seedOrganisations({ now, municipality: env().MUNICIPALITY_NAME });
  await seedNeeds(world, { now });
  const coaches = world.providers.filter((_, at) => ![2, 3].includes(at));
  await seedCandidates({ providers: coaches }, { now, from: 0, count: 204 });
  await seedCourses(world, { now });
  await seedArenas(world, { now });
  const more = await seedMoreProviders(world, { now });
  await seedCandidates({ providers: more }, { now, from: 204, count: 18 });
  await seedOrganised({ ...world, providers: [...world.providers, ...more] }, { now });
  await seedSearches(world, { now });
  await closeArenas({ now });
  // Nobody waits for the mails of a world that was made in one go.
  await prisma.$executeRaw`delete from graphile_worker._private_jobs`;
  await setState(dateIn(now));
  report("The demo world is ready.");
}

async function readState(): Promise<string | undefined> {
  const setting = await prisma.setting.findUnique({ where: { key: doneKey }, select: { value: true } });
  return typeof setting?.value === "string" ? setting.value : undefined;
}

function setState(value: string) {
  return prisma.setting.upsert({ where: { key: doneKey }, create: { key: doneKey, value }, update: { value } });
}

/** A process that died while it filled the world left half of one, and nobody can have used it. */
async function emptyAgain(): Promise<void> {
  await prisma.$executeRaw`truncate person, organisation cascade`;
}
