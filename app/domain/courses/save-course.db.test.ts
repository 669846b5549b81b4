import { describe, expect, test } from "vitest";
import { publishCourse, withdrawCourse } from "~/app/domain/courses/change-course-state.server";
import { deleteCourseDraft } from "~/app/domain/courses/delete-course.server";
import { findCourse, findPublicCourse } from "~/app/domain/courses/queries.server";
import { createCourse, saveCourse } from "~/app/domain/courses/save-course.server";
import { addOccasion, changeOccasion, removeOccasion } from "~/app/domain/courses/save-occasion.server";
import { CourseInput, OccasionInput } from "~/app/domain/courses/schema";
import { type Service, services } from "~/app/domain/providers/kinds";
import { prisma } from "~/app/platform/db.server";

const now = new Date("2026-04-17T10:00:00Z");

async function createProvider({ authorisedFor = services }: { authorisedFor?: readonly Service[] } = {}) {
  const { id } = await prisma.organisation.create({ data: { kind: "PROVIDER", name: "Skolan" }, select: { id: true } });
  const startsOn = new Date("2026-01-01");
  const endsOn = new Date("2026-12-31");
  await prisma.authorisation.createMany({
    data: authorisedFor.map((service) => ({ providerId: id, service, state: "GRANTED", startsOn, endsOn })),
  });
  return { organisationId: id, personId: null, now };
}

const input = (change: Record<string, unknown> = {}) =>
  CourseInput.parse({ version: 1, kind: "YRKESVUX", title: "Storkök", skillIds: ["s-storkok"], ...change });
const occasion = (change: Record<string, unknown> = {}) =>
  OccasionInput.parse({
    startsOn: "2026-05-04",
    endsOn: "2026-05-08",
    municipalityCode: "0182",
    seats: "12",
    ...change,
  });

/** A draft with one start, ready to be published, and its provider. */
async function createDraft(change: Record<string, unknown> = {}, provider = createProvider()) {
  const actor = await provider;
  const created = await createCourse(input(change), actor);
  if (!created.ok) throw new Error(created.reason);
  const own = { ...actor, courseId: created.courseId };
  const added = await addOccasion(occasion(), own);
  if (!added.ok) throw new Error(added.reason);
  return { actor, own, courseId: created.courseId, occasionId: added.occasionId };
}

describe("a course of another provider", () => {
  test("is not found, saved, published or withdrawn", async () => {
    const { courseId, actor } = await createDraft();
    const stranger = await createProvider();
    expect(await findCourse(courseId, stranger)).toBeNull();
    const saved = await saveCourse(input({ title: "Kapad" }), { ...stranger, courseId });
    expect(saved).toEqual({ ok: false, reason: "gone" });
    expect(await publishCourse(courseId, stranger)).toEqual({ ok: false, reason: "gone" });
    expect(await publishCourse(courseId, actor)).toEqual({ ok: true });
    expect(await withdrawCourse(courseId, stranger)).toBe(false);
    expect(await findCourse(courseId, actor)).toMatchObject({ title: "Storkök", state: "PUBLISHED", version: 1 });
  });

  test("gets no start, loses none, and none is changed", async () => {
    const { courseId, occasionId, actor } = await createDraft();
    const stranger = { ...(await createProvider()), courseId };
    const gone = { ok: false, reason: "gone" };
    expect(await addOccasion(occasion(), stranger)).toEqual(gone);
    expect(await changeOccasion(occasion({ seats: "1" }), { ...stranger, occasionId })).toEqual(gone);
    expect(await removeOccasion(occasionId, stranger)).toBe(false);
    expect((await findCourse(courseId, actor))?.occasions).toMatchObject([{ id: occasionId, seats: 12 }]);
  });
});

test("a start is reached only through the course it belongs to", async () => {
  const { occasionId, actor } = await createDraft();
  const { own: other } = await createDraft({}, Promise.resolve(actor));
  expect(await changeOccasion(occasion(), { ...other, occasionId })).toEqual({ ok: false, reason: "gone" });
  expect(await removeOccasion(occasionId, other)).toBe(false);
});

test("of two people who edit one version, the second is told and given what the first wrote", async () => {
  const { own, courseId } = await createDraft();
  expect(await saveCourse(input({ title: "Den första" }), own)).toEqual({ ok: true, courseId });
  const second = await saveCourse(input({ title: "Den andra" }), own);
  expect(second).toMatchObject({ ok: false, reason: "changed-meanwhile", theirs: { title: "Den första", version: 2 } });
  expect(await findCourse(courseId, own)).toMatchObject({ title: "Den första" });
});

test("of ten who save one version at once, one does", async () => {
  const { own, courseId } = await createDraft();
  const titles = Array.from({ length: 10 }, (_, writer) => `Skriven av ${writer}`);
  const results = await Promise.all(titles.map((title) => saveCourse(input({ title }), own)));
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  const winner = titles[results.findIndex(({ ok }) => ok)];
  expect(await findCourse(courseId, own)).toMatchObject({ title: winner, version: 2 });
});

test("a course with an unknown skill is not written at all", async () => {
  const provider = await createProvider();
  const refused = { ok: false, reason: "unknown-concept" };
  expect(await createCourse(input({ skillIds: ["s-nothing"] }), provider)).toEqual(refused);
  expect(await prisma.course.count({ where: { organisationId: provider.organisationId } })).toBe(0);
  const { own, courseId } = await createDraft();
  expect(await saveCourse(input({ title: "Ny", occupationIds: ["o-nothing"] }), own)).toEqual(refused);
  expect(await findCourse(courseId, own)).toMatchObject({ title: "Storkök", version: 1 });
});

describe("publishing", () => {
  test("shows a course to everybody", async () => {
    const { courseId, actor } = await createDraft();
    expect(await findPublicCourse(courseId, { now })).toBeNull();
    expect(await publishCourse(courseId, actor)).toEqual({ ok: true });
    expect(await findPublicCourse(courseId, { now })).toMatchObject({ title: "Storkök" });
  });

  test.each<[Service[], Record<string, unknown>]>([
    [[], { kind: "YRKESVUX" }],
    [["JOB_MATCHING", "SFI"], { kind: "YRKESVUX" }],
    [["COURSES"], { kind: "SFI", languageId: "sv", cefr: "2" }],
    [["COURSES", "SFI"], { kind: "SAMHALLSORIENTERING" }],
  ])("is refused a provider that is authorised for %j: %j", async (authorisedFor, change) => {
    const { courseId, actor } = await createDraft(change, createProvider({ authorisedFor }));
    expect(await publishCourse(courseId, actor)).toEqual({ ok: false, reason: "not-authorised" });
  });

  test("ends when the authorisation for its kind does, whatever else the provider may do", async () => {
    const { courseId, actor } = await createDraft();
    await publishCourse(courseId, actor);
    const own = { providerId: actor.organisationId, service: "COURSES" };
    await prisma.authorisation.updateMany({ where: own, data: { state: "WITHDRAWN" } });
    expect(await findPublicCourse(courseId, { now })).toBeNull();
  });

  test("tells all that is missing; a start that has been does not count", async () => {
    const { courseId, actor } = await createDraft({ title: "", skillIds: [] });
    const later = { ...actor, now: new Date("2026-05-05T10:00:00Z") };
    const gaps = ["title", "teaches", "occasions"];
    expect(await publishCourse(courseId, later)).toEqual({ ok: false, reason: "incomplete", gaps });
  });

  test.each<[string, Record<string, unknown>, object]>([
    ["civic orientation that teaches no skill is published", { kind: "SAMHALLSORIENTERING" }, { ok: true }],
    ["Swedish for immigrants with a level is published", { kind: "SFI", languageId: "sv", cefr: "2" }, { ok: true }],
    ["without a level it is not", { kind: "SFI" }, { ok: false, reason: "incomplete", gaps: ["level"] }],
    ["yrkesvux that teaches nothing is not", {}, { ok: false, reason: "incomplete", gaps: ["teaches"] }],
  ])("%s", async (_, change, result) => {
    const { courseId, actor } = await createDraft({ skillIds: [], ...change });
    expect(await publishCourse(courseId, actor)).toEqual(result);
  });
});

test("a published course cannot lose what it was published with; a withdrawn one can", async () => {
  const { own, courseId, actor } = await createDraft();
  await publishCourse(courseId, actor);
  const emptied = input({ title: "", skillIds: [] });
  expect(await saveCourse(emptied, own)).toEqual({ ok: false, reason: "incomplete", gaps: ["title", "teaches"] });
  expect(await withdrawCourse(courseId, actor)).toBe(true);
  expect(await saveCourse(emptied, own)).toEqual({ ok: true, courseId });
});

test("whoever publishes while somebody empties the course: one of them is refused", async () => {
  for (let round = 0; round < 8; round++) {
    const { own, courseId, actor } = await createDraft();
    const [published, saved] = await Promise.all([
      publishCourse(courseId, actor),
      saveCourse(input({ title: "" }), own),
    ]);
    expect([published.ok, saved.ok].filter(Boolean)).toHaveLength(1);
  }
});

describe("a start", () => {
  test("is not added on a day that has been", async () => {
    const { own } = await createDraft();
    const result = await addOccasion(occasion({ startsOn: "2026-04-16" }), own);
    expect(result).toEqual({ ok: false, reason: "start-passed" });
  });

  test("that has begun keeps its first day and can get more seats", async () => {
    const { own, occasionId } = await createDraft();
    const begun = { ...own, occasionId, now: new Date("2026-05-06T10:00:00Z") };
    expect(await changeOccasion(occasion({ seats: "14" }), begun)).toEqual({ ok: true, occasionId });
    const moved = await changeOccasion(occasion({ startsOn: "2026-05-05" }), begun);
    expect(moved).toEqual({ ok: false, reason: "start-passed" });
  });

  test.each([
    ["municipality", { municipalityCode: "9999" }, "unknown-municipality"],
    ["language", { languageId: "xx" }, "unknown-language"],
  ])("in a %s that does not exist is refused", async (_, change, reason) => {
    const { own } = await createDraft();
    expect(await addOccasion(occasion(change), own)).toEqual({ ok: false, reason });
  });
});

describe("a draft of a course", () => {
  test("is deleted with its starts by its own provider only, and never once published", async () => {
    const { courseId, actor } = await createDraft();
    const own = { ...actor, personId: crypto.randomUUID() };
    expect(await deleteCourseDraft(courseId, { ...own, organisationId: crypto.randomUUID() })).toBe(false);
    expect(await deleteCourseDraft(courseId, own)).toBe(true);
    expect(await prisma.courseOccasion.count({ where: { courseId } })).toBe(0);
    const published = await createDraft({}, Promise.resolve(actor));
    await publishCourse(published.courseId, actor);
    expect(await deleteCourseDraft(published.courseId, own)).toBe(false);
    await withdrawCourse(published.courseId, actor);
    expect(await deleteCourseDraft(published.courseId, own)).toBe(false);
  });
});
