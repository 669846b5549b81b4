import { expect, test } from "vitest";
import { withdrawNeed } from "~/app/domain/needs/change-need-state.server";
import { deleteNeedDraft } from "~/app/domain/needs/delete-need.server";
import { includeAdditions, needFormValues } from "~/app/domain/needs/need-form.server";
import { findNeed, getNeed } from "~/app/domain/needs/queries.server";
import { createNeed, saveNeed } from "~/app/domain/needs/save-need.server";
import { NeedInput } from "~/app/domain/needs/schema";
import { prisma } from "~/app/platform/db.server";

const createEmployer = async () =>
  (await prisma.organisation.create({ data: { kind: "EMPLOYER", name: "Köket" }, select: { id: true } })).id;

async function createDraft() {
  const organisationId = await createEmployer();
  return { organisationId, needId: await createNeed("RECRUITMENT", { organisationId }) };
}

const input = (change: { version: number; title?: string; occupationIds?: string[] }) =>
  NeedInput.parse({ kind: "RECRUITMENT", title: "Köksbiträde", occupationIds: ["o-koksbitrade"], ...change });

test("of two people who edit one version, the second is told and given what the first wrote", async () => {
  const draft = await createDraft();
  expect(await saveNeed(input({ version: 1, title: "Den första" }), draft)).toEqual({ ok: true, version: 2 });
  const second = await saveNeed(input({ version: 1, title: "Den andra" }), draft);
  expect(second).toMatchObject({ ok: false, reason: "changed-meanwhile", theirs: { title: "Den första", version: 2 } });
  expect(await findNeed(draft.needId, draft)).toMatchObject({ title: "Den första" });
});

test("of ten who save one version at once, one does", async () => {
  const draft = await createDraft();
  const titles = Array.from({ length: 10 }, (_, writer) => `Skriven av ${writer}`);
  const results = await Promise.all(titles.map((title) => saveNeed(input({ version: 1, title }), draft)));
  expect(results.filter(({ ok }) => ok)).toEqual([{ ok: true, version: 2 }]);
  const winner = titles[results.findIndex(({ ok }) => ok)];
  expect(await findNeed(draft.needId, draft)).toMatchObject({ title: winner, version: 2 });
});

test("a need of another organisation is gone for whoever asks", async () => {
  const { needId } = await createDraft();
  const stranger = { needId, organisationId: await createEmployer() };
  expect(await saveNeed(input({ version: 1 }), stranger)).toEqual({ ok: false, reason: "gone" });
  expect(await findNeed(needId, stranger)).toBeNull();
});

test("a need that has ended is not changed any more", async () => {
  const draft = await createDraft();
  await prisma.need.update({ where: { id: draft.needId }, data: { state: "PUBLISHED" } });
  const person = await prisma.person.create({ data: { email: "ended@example.org", name: "Köket" } });
  await withdrawNeed(draft.needId, { organisationId: draft.organisationId, personId: person.id });
  expect(await saveNeed(input({ version: 1 }), draft)).toEqual({ ok: false, reason: "ended" });
});

test("a published need cannot lose what it was published with, and a draft can", async () => {
  const draft = await createDraft();
  const whole = { ...input({ version: 1 }), municipalityCode: "0182", startsOn: "2027-03-01" };
  expect(await saveNeed(whole, draft)).toEqual({ ok: true, version: 2 });
  const stripped = { ...whole, version: 2, title: "", occupationIds: [], startsOn: undefined };
  const published = { ...draft, now: new Date("2026-11-24T09:00:00Z") };
  await prisma.need.update({ where: { id: draft.needId }, data: { state: "PUBLISHED" } });
  const gaps = ["title", "occupationIds", "startsOn"].map((field) => ({ field, error: "required" }));
  expect(await saveNeed(stripped, published)).toEqual({ ok: false, reason: "incomplete", gaps });
  expect(await findNeed(draft.needId, draft)).toMatchObject({ title: "Köksbiträde", version: 2 });
  await prisma.need.update({ where: { id: draft.needId }, data: { state: "DRAFT" } });
  expect(await saveNeed(stripped, published)).toEqual({ ok: true, version: 3 });
});

test("a need in an unknown municipality is not saved at all", async () => {
  const draft = await createDraft();
  const forged = { ...input({ version: 1, title: "Ny" }), municipalityCode: "9999" };
  expect(await saveNeed(forged, draft)).toEqual({ ok: false, reason: "unknown-concept" });
  expect(await findNeed(draft.needId, draft)).toMatchObject({ title: "", version: 1 });
});

test("a need with an unknown occupation is not saved at all", async () => {
  const draft = await createDraft();
  const result = await saveNeed(input({ version: 1, title: "Ny", occupationIds: ["o-nothing"] }), draft);
  expect(result).toEqual({ ok: false, reason: "unknown-concept" });
  expect(await findNeed(draft.needId, draft)).toMatchObject({ title: "", version: 1 });
});

test("a new need is where its employer is, until somebody says otherwise", async () => {
  const data = { kind: "EMPLOYER", name: "Café", municipalityCode: "0182" } as const;
  const { id: organisationId } = await prisma.organisation.create({ data });
  const needId = await createNeed("PRAKTIK", { organisationId });
  expect(await findNeed(needId, { organisationId })).toMatchObject({ municipalityCode: "0182", state: "DRAFT" });
});

test("a draft is deleted by its own organisation only, and never what has been published", async () => {
  const draft = await createDraft();
  const actor = { organisationId: draft.organisationId, personId: crypto.randomUUID() };
  const stranger = { ...actor, organisationId: await createEmployer() };
  expect(await deleteNeedDraft(draft.needId, stranger)).toBe(false);
  await prisma.need.update({ where: { id: draft.needId }, data: { publishedAt: new Date() } });
  expect(await deleteNeedDraft(draft.needId, actor)).toBe(false);
  await prisma.need.update({ where: { id: draft.needId }, data: { publishedAt: null } });
  expect(await deleteNeedDraft(draft.needId, actor)).toBe(true);
  expect(await deleteNeedDraft(draft.needId, actor)).toBe(false);
  expect(await findNeed(draft.needId, draft)).toBeNull();
});

test("why a must is needed is kept, and the form shows it again", async () => {
  const draft = await createDraft();
  const licence = { kind: "LICENCE", weight: "MUST", licence: "B", reason: "Vi kör ut mat." } as const;
  const experience = {
    experienceBand: 2,
    experienceWeight: "MUST",
    experienceReason: "Man är ensam i köket.",
  } as const;
  await saveNeed({ ...input({ version: 1 }), ...experience, requirements: [licence] }, draft);
  const need = await getNeed(draft.needId, draft);
  const values = await needFormValues(need, "sv");
  expect(values).toMatchObject({ experienceReason: "Man är ensam i köket." });
  expect(values.requirements).toContainEqual(expect.objectContaining({ licence: "B", reason: "Vi kör ut mat." }));
});

test("a retired occupation stays in the need until the form puts its successor in its place", async () => {
  const group = { ssyk: "9412", source: "JOBTECH" } as const;
  const [old, successor, other] = ["x-smorgasnisse", "x-smorgasbitrade", "o-koksbitrade"];
  await prisma.occupation.create({ data: { id: successor, label: "Smörgåsbiträde", ...group } });
  const replaced = { isRetired: true, replacedById: successor };
  await prisma.occupation.create({ data: { id: old, label: "Smörgåsnisse", ...group, ...replaced } });
  const form = new FormData();
  for (const id of [other, old]) form.append("occupationIds", id);
  form.set("replaceOccupation", `${old} ${successor}`);
  await includeAdditions(form);
  expect(form.getAll("occupationIds")).toEqual([other, successor]);

  // Of a form that lost the old one meanwhile nothing is made.
  form.set("replaceOccupation", `${old} x-another`);
  await includeAdditions(form);
  expect(form.getAll("occupationIds")).toEqual([other, successor]);
});
