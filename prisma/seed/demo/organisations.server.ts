import { registerEmployer } from "~/app/domain/accounts/register-organisation.server";
import { setUpMunicipality } from "~/app/domain/accounts/set-up-municipality.server";
import { applyForAuthorisation } from "~/app/domain/providers/apply-for-authorisation.server";
import { grantAuthorisation } from "~/app/domain/providers/decide-authorisation.server";
import type { Service } from "~/app/domain/providers/kinds";
import { prisma } from "~/app/platform/db.server";
import { addContact } from "~/prisma/seed/demo/contacts.server";
import { daysFrom, inventedNumber } from "~/prisma/seed/demo/dates";
import { employers, moreProviders, providers } from "~/prisma/seed/demo/tables";

/** Who there is, by whom it was made: `personId` acts for `organisationId`. */
export type DemoOrganisation = {
  organisationId: string;
  personId: string;
  name: string;
  sector: string;
  municipalityCode: string;
};
export type DemoWorld = { organiser: DemoOrganisation; employers: DemoOrganisation[]; providers: DemoOrganisation[] };

/** Persons that are shown on the sign-in page: of the first organisations of each kind. */
const shown = 3;

export async function seedOrganisations({
  now,
  municipality,
}: {
  now: Date;
  municipality: string;
}): Promise<DemoWorld> {
  const { organisationId, personId: organiserId } = await setUpMunicipality(
    {
      name: municipality,
      number: "2120000167",
      municipalityCode: "0182",
      adminEmail: "kommun@demo.jobbarenan.example",
    },
    { personName: `Handläggare, ${municipality}`, now },
  );
  const by = { organisationId, personId: organiserId, now };
  await prisma.person.update({ where: { id: organiserId }, data: { isDemo: true }, select: { id: true } });
  await addContact({ name: municipality, municipalityCode: "0182", about: "" }, { ...by, line: 0 });
  const organiser = { organisationId, personId: organiserId, name: municipality, sector: "", municipalityCode: "0182" };
  const world: DemoWorld = { organiser, employers: [], providers: [] };
  for (const [at, [name, sector, municipalityCode, about]] of employers.entries()) {
    const personName = `Personalansvarig, ${name.replace(/ AB$/, "")}`;
    const personId = await person(`arbetsgivare.${at + 1}`, personName, at < shown);
    const input = { name, number: inventedNumber(at), municipalityCode, about, personName };
    const result = await registerEmployer(input, { personId, now });
    if (!result.ok) throw new Error(`The demo employer "${name}" was refused: ${result.reason}`);
    const { organisationId } = result;
    await addContact({ name, municipalityCode, about }, { organisationId, personId, now, line: at + 1 });
    world.employers.push({ organisationId, personId, name, sector, municipalityCode });
  }
  for (const [at, row] of providers.entries()) {
    const { provider, applied } = await addProvider(row, { at, now });
    world.providers.push(provider);
    // One authorisation ends soon, and one application of the last provider waits.
    const decided = at === providers.length - 1 ? applied.slice(0, 1) : applied;
    const period = { startsOn: daysFrom(now, -200), endsOn: daysFrom(now, at === 4 ? 40 : 400) };
    for (const { id } of decided) await grantAuthorisation(id, period, by);
  }
  return world;
}

/** Six more providers that match people, after everything that the first ones did: their rows are the last ones. */
export async function seedMoreProviders({ organiser, providers: known }: DemoWorld, { now }: { now: Date }) {
  const more: DemoOrganisation[] = [];
  for (const [index, row] of moreProviders.entries()) {
    const { provider, applied } = await addProvider(row, { at: known.length + index, now });
    const period = { startsOn: daysFrom(now, -90), endsOn: daysFrom(now, 500) };
    for (const { id } of applied) await grantAuthorisation(id, period, { ...organiser, now });
    more.push(provider);
  }
  return more;
}

async function addProvider(
  [name, municipalityCode, services, about]: (typeof providers)[number],
  { at, now }: { at: number; now: Date },
) {
  const personName = `Jobbcoach, ${name.replace(/ AB$/, "")}`;
  const personId = await person(`anordnare.${at + 1}`, personName, at < shown);
  const input = {
    name,
    number: inventedNumber(100 + at),
    municipalityCode,
    about,
    personName,
    services: services as Service[],
    motivation: about,
  };
  const result = await applyForAuthorisation(input, { personId, now });
  if (!result.ok) throw new Error(`The demo provider "${name}" was refused: ${result.reason}`);
  const { organisationId } = result;
  await addContact({ name, municipalityCode, about }, { organisationId, personId, now, line: 50 + at });
  const applied = await prisma.authorisation.findMany({
    where: { providerId: organisationId },
    select: { id: true },
    orderBy: { service: "asc" },
  });
  return { provider: { organisationId, personId, name, sector: "", municipalityCode }, applied };
}

async function person(address: string, name: string, isDemo: boolean): Promise<string> {
  const { id } = await prisma.person.create({
    data: { email: `${address}@demo.jobbarenan.example`, name, isDemo },
    select: { id: true },
  });
  return id;
}
