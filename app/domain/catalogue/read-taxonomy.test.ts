import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { BadFile } from "~/app/domain/catalogue/read-json-file.server";
import { readTaxonomy, taxonomyFiles } from "~/app/domain/catalogue/read-taxonomy.server";

const named = (id: string, preferred_label: string) => ({ id, preferred_label });
const kitchen = { ...named("grp1", "Köksbiträden"), ssyk_code_2012: "9412" };
const [groups = "", groupSkills = "", skills = "", substitutions = "", languages = ""] = taxonomyFiles;

/** Five whole files about two occupations. */
const whole: Record<string, unknown[]> = {
  [groups]: [{ ...kitchen, definition: "Diskar.", narrower: [named("occ1", "Köksbiträde"), named("occ2", "Diskare")] }],
  [groupSkills]: [{ ...named("grp1", "Köksbiträden"), related: [named("ski1", "Diskning")] }],
  [skills]: [named("ski1", "Diskning")],
  [substitutions]: [
    {
      ...named("occ1", "Köksbiträde"),
      substituted_by: [{ ...named("occ2", "Diskare"), substitutability_percentage: 75 }],
      substitutes: [],
    },
  ],
  [languages]: [{ ...named("lan1", "Svenska"), iso_639_1_2002: "SV", iso_639_2_1998: "SWE", iso_639_3_2007: null }],
};

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "taxonomy-"));
  for (const [name, concepts] of Object.entries(whole)) write(name, concepts);
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, concepts: unknown[]) {
  writeFileSync(join(folder, name), JSON.stringify({ data: { concepts } }));
}

test("whole files give concepts and their relations", () => {
  expect(readTaxonomy(folder)).toEqual({
    groups: [{ ssyk: "9412", label: "Köksbiträden", definition: "Diskar." }],
    occupations: [
      { id: "occ1", label: "Köksbiträde", ssyk: "9412" },
      { id: "occ2", label: "Diskare", ssyk: "9412" },
    ],
    skills: [{ id: "ski1", label: "Diskning" }],
    skillGroups: [{ skillId: "ski1", ssyk: "9412" }],
    substitutions: [{ fromId: "occ2", toId: "occ1", level: 75 }],
    languages: [{ id: "lan1", label: "Svenska", codes: ["sv", "swe"] }],
    dropped: [],
  });
});

describe("files of different versions", () => {
  test("are joined by label where an id is unknown", () => {
    write(groupSkills, [{ ...named("grpX", "Köksbiträden"), related: [named("skiX", "DISKNING")] }]);
    expect(readTaxonomy(folder).skillGroups).toEqual([{ skillId: "ski1", ssyk: "9412" }]);
  });

  test("drop what no file defines, and say what and why", () => {
    write(groupSkills, [{ ...named("grp1", "Köksbiträden"), related: [named("ski9", "Flambering")] }]);
    const { skillGroups, dropped } = readTaxonomy(folder);
    expect(skillGroups).toEqual([]);
    expect(dropped).toEqual([{ what: "skill Flambering (ski9) of the group 9412", why: "not in skills.json" }]);
  });
});

describe("a bad file is refused with its name and the place", () => {
  test("when it is cut in half", () => {
    const text = readFileSync(join(folder, skills), "utf8");
    writeFileSync(join(folder, skills), text.slice(0, text.length / 2));
    expect(() => readTaxonomy(folder)).toThrow(/^skills\.json is not whole JSON/);
  });

  test("when it is far larger than any that is published", () => {
    truncateSync(join(folder, skills), 200 * 1024 * 1024);
    expect(() => readTaxonomy(folder)).toThrow("skills.json is 200 MB; files of up to 100 MB are read.");
  });

  test("when it is missing", () => {
    rmSync(join(folder, languages));
    expect(() => readTaxonomy(folder)).toThrow(/languages\.json cannot be read/);
  });

  test("when a concept has no label", () => {
    write(skills, [named("ski1", "Diskning"), { id: "ski2" }]);
    expect(() => readTaxonomy(folder)).toThrow(/^skills\.json .*data\.concepts\.1\.preferred_label/);
  });

  test("when it is of another kind", () => {
    writeFileSync(join(folder, groups), JSON.stringify([1, 2]));
    expect(() => readTaxonomy(folder)).toThrow(BadFile);
  });

  test("when an id is there twice", () => {
    write(skills, [named("ski1", "Diskning"), named("ski1", "Diskning")]);
    expect(() => readTaxonomy(folder)).toThrow("skills.json has ski1 twice, the second time as number 2.");
  });
});

const published = join(process.env.SHARED_DATA ?? "../shared/data", "taxonomy");

test.skipIf(!existsSync(published))("the published files are read whole", () => {
  cpSync(published, folder, { recursive: true });
  const taxonomy = readTaxonomy(folder);
  expect(taxonomy.groups).toHaveLength(400);
  expect(taxonomy.occupations).toHaveLength(2412);
  expect(taxonomy.skills).toHaveLength(6657);
  expect(taxonomy.substitutions).toHaveLength(8324);
});
