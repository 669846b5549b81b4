import { expect, test } from "vitest";
import { draftNeed, parseTicked } from "~/app/domain/needs/draft-need.server";
import { findNeed } from "~/app/domain/needs/queries.server";
import { suggestFromText } from "~/app/domain/needs/suggest-from-text.server";
import { prisma } from "~/app/platform/db.server";

const text = "Två köksbiträden till Nacka\nNi ska kunna diska och ha B-körkort. 75 %.";
const read = { kind: "RECRUITMENT", text } as const;

async function createEmployer() {
  const select = { id: true };
  const [{ id: organisationId }, { id: personId }] = await Promise.all([
    prisma.organisation.create({ data: { kind: "EMPLOYER", name: "Köket", municipalityCode: "0126" }, select }),
    prisma.person.create({ data: { email: `${crypto.randomUUID()}@example.org`, name: "Kim" }, select }),
  ]);
  return { organisationId, personId };
}

function ticked(fields: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ kind: "RECRUITMENT", ...fields })) form.append(name, value);
  const parsed = parseTicked(form, read);
  if (parsed.status !== "success") throw new Error("The form is not valid.");
  return parsed.value;
}

test("a text leads to the occupation, the place, the extent and the licence, in its own words", async () => {
  const suggested = await suggestFromText(read, { language: "sv", today: "2026-11-24" });
  expect(suggested.occupations[0]).toMatchObject({ label: "Köksbiträde", words: "köksbiträden" });
  expect(suggested.facts).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ field: "municipalityCode", value: "0182", place: "Nacka" }),
      expect.objectContaining({ field: "extentPercent", value: "75", words: "75 %" }),
    ]),
  );
  expect(suggested.rows).toContainEqual(
    expect.objectContaining({ row: { kind: "LICENCE", weight: "NONE", licence: "B" } }),
  );
  expect(suggested.parts.map((part) => part.text).join("")).toBe(text);
});

test("the language that is asked for is no skill as well", async () => {
  const language = "sv";
  await prisma.skill.create({ data: { id: "s-cirkelledning", label: "Svenska, cirkelledning" } });
  const suggested = await suggestFromText(
    { ...read, text: "Köksbiträde som talar bra svenska" },
    { language, today: "2026-11-24" },
  );
  expect(suggested.rows.map(({ row }) => row.kind)).toEqual(["LANGUAGE"]);
});

test("a text with a personal number is read, and is not offered to be kept", async () => {
  const suggested = await suggestFromText(
    { ...read, text: "Köksbiträde\nRing 19121212-1212" },
    { language: "sv", today: "2026-11-24" },
  );
  expect(suggested).toMatchObject({ isKeepable: false, firstLine: null });
});

test("what was not ticked is not in the draft, and neither is the text; the occupation is its title until another is written", async () => {
  const member = await createEmployer();
  const needId = await draftNeed(ticked({ occupationIds: "o-koksbitrade" }), member);
  expect(await findNeed(needId ?? "", member)).toMatchObject({
    state: "DRAFT",
    title: "Köksbiträde",
    description: "",
    positions: 1,
    extentPercent: null,
    municipalityCode: "0126",
    occupations: [expect.objectContaining({ id: "o-koksbitrade" })],
  });
});

test("what was ticked is in the draft, the text as well where that was ticked", async () => {
  const member = await createEmployer();
  const fields = { useText: "on", useTitle: "on", positions: "2", municipalityCode: "0182", extentPercent: "75" };
  const licence = {
    "requirements[0].kind": "LICENCE",
    "requirements[0].licence": "B",
    "requirements[0].weight": "MUST",
  };
  const needId = await draftNeed(ticked({ ...fields, ...licence }), member);
  const need = await findNeed(needId ?? "", member);
  expect(need).toMatchObject({
    title: "Två köksbiträden till Nacka",
    description: text,
    positions: 2,
    extentPercent: 75,
  });
  expect(need).toMatchObject({ municipalityCode: "0182" });
  expect(need?.requirements).toContainEqual(
    expect.objectContaining({ kind: "LICENCE", licence: "B", importance: "MUST" }),
  );
});

test("a form that names what the catalogue lacks leaves no draft behind", async () => {
  const member = await createEmployer();
  expect(await draftNeed(ticked({ occupationIds: "o-none" }), member)).toBeNull();
  expect(await prisma.need.count({ where: { organisationId: member.organisationId } })).toBe(0);
});
