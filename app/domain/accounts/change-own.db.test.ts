import { expect, test } from "vitest";
import { changeEmail, findEmailChange } from "~/app/domain/accounts/change-email.server";
import { requestEmailChange } from "~/app/domain/accounts/request-email-change.server";
import { saveAccount } from "~/app/domain/accounts/save-account.server";
import { saveOrganisation } from "~/app/domain/accounts/save-organisation.server";
import { OrganisationChange } from "~/app/domain/accounts/schema";
import { prisma } from "~/app/platform/db.server";
import { announcedFacts } from "~/tests/support/announced-facts";

const now = new Date("2026-11-24T09:00:00Z");
const minutesLater = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
let count = 0;

async function makePerson() {
  const email = `own-${count++}@example.se`;
  const tokens = [`${email}-here`, `${email}-there`];
  const sessions = { create: tokens.map((tokenHash) => ({ tokenHash, expiresAt: minutesLater(600) })) };
  const person = await prisma.person.create({
    data: { email, name: "Somebody", sessions },
    select: { id: true, sessions: { select: { id: true } } },
  });
  return { personId: person.id, sessionId: person.sessions[0]!.id, email };
}

/** The token that was mailed for a new address. */
async function askFor(email: string, personId: string): Promise<string> {
  expect(await requestEmailChange({ email }, { personId, language: "sv", now })).toEqual({ ok: true });
  return (await announcedFacts("email-change.requested")).at(-1)!.payload.token;
}

async function makeOrganisation() {
  const number = `5560${String(count++).padStart(6, "0")}`;
  const { id } = await prisma.organisation.create({ data: { kind: "EMPLOYER", name: "Kajen", number } });
  return { organisationId: id, number };
}

const change = { version: 1, name: "Kajen AB", municipalityCode: "0182", about: "Lunch", website: "https://kajen.se" };

test("an organisation says something else of itself, keeps its number, and the log says who changed it", async () => {
  const { personId } = await makePerson();
  const { organisationId, number } = await makeOrganisation();
  await prisma.municipality.upsert({
    where: { code: "0182" },
    create: { code: "0182", name: "Nacka", countyCode: "01", countyName: "Stockholm", latitude: 59, longitude: 18 },
    update: {},
  });
  expect(await saveOrganisation(change, { organisationId, personId, now })).toEqual({ ok: true });
  const saved = await prisma.organisation.findUniqueOrThrow({ where: { id: organisationId } });
  expect(saved).toMatchObject({ ...change, version: 2, number, contactEmail: null });
  const subject = `organisation:${organisationId}`;
  expect(await prisma.auditEvent.findFirst({ where: { subject } })).toMatchObject({
    action: "organisation.changed",
    personId,
  });
});

test("of two administrators that save the same version, the second is refused and changes nothing", async () => {
  const { personId } = await makePerson();
  const { organisationId } = await makeOrganisation();
  const save = (name: string) => saveOrganisation({ ...change, name }, { organisationId, personId, now });
  const answers = await Promise.all(["One", "Other"].map(save));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  const { version } = await prisma.organisation.findUniqueOrThrow({ where: { id: organisationId } });
  expect(version).toBe(2);
});

test.each([
  ["foretag.se", "https://foretag.se"],
  ["https://www.foretag.se/om", "https://www.foretag.se/om"],
  ["http://foretag.se", null],
  ["javascript:alert(1)", null],
  ["https://localhost", null],
])("the website %s is kept as %s", (website, kept) => {
  const parsed = OrganisationChange.safeParse({ ...change, website });
  expect(parsed.success ? parsed.data.website : null).toBe(kept);
});

test("a person who saves in two windows is told so in the second", async () => {
  const { personId } = await makePerson();
  const save = (name: string) => saveAccount({ version: 1, name, language: "en" }, { personId, now });
  expect(await save("First")).toEqual({ ok: true });
  expect(await save("Second")).toEqual({ ok: false, reason: "changed-meanwhile" });
  expect(await prisma.person.findUniqueOrThrow({ where: { id: personId } })).toMatchObject({
    name: "First",
    language: "en",
  });
});

test("an address is changed by the link mailed to it: once, other sessions end, and the old address is told", async () => {
  const { personId, sessionId, email } = await makePerson();
  const token = await askFor("new-one@example.se", personId);
  expect(await prisma.person.findUnique({ where: { id: personId } })).toMatchObject({ email });
  expect(await findEmailChange(token, { personId, now })).toEqual({ email: "new-one@example.se" });
  expect(await changeEmail(token, { personId, sessionId, now })).toEqual({ ok: true });
  expect(await prisma.person.findUnique({ where: { id: personId } })).toMatchObject({ email: "new-one@example.se" });
  expect(await prisma.session.findMany({ where: { personId }, select: { id: true } })).toEqual([{ id: sessionId }]);
  expect((await announcedFacts("email.changed")).at(-1)?.payload).toMatchObject({ personId, oldEmail: email });
  expect(await changeEmail(token, { personId, sessionId, now })).toEqual({ ok: false, reason: "gone" });
});

test("somebody else's link, or one an hour old, changes nothing", async () => {
  const [asker, other] = [await makePerson(), await makePerson()];
  const token = await askFor("new-two@example.se", asker.personId);
  expect(await changeEmail(token, { ...other, now })).toEqual({ ok: false, reason: "gone" });
  expect(await findEmailChange(token, { personId: other.personId, now })).toBeNull();
  expect(await changeEmail(token, { ...asker, now: minutesLater(60) })).toEqual({ ok: false, reason: "gone" });
  expect(await changeEmail(token, { ...asker, now: minutesLater(59) })).toEqual({ ok: true });
});

test("of two accounts that take one address at once, one gets it", async () => {
  const [one, other] = [await makePerson(), await makePerson()];
  const tokens = [
    await askFor("new-three@example.se", one.personId),
    await askFor("new-three@example.se", other.personId),
  ];
  const answers = await Promise.all([one, other].map((who, at) => changeEmail(tokens[at]!, { ...who, now })));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers).toContainEqual({ ok: false, reason: "taken" });
});
