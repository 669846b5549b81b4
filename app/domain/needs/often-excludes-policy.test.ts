import { expect, test } from "vitest";
import { oftenExcludes } from "~/app/domain/needs/often-excludes-policy";

test.each([
  [{ kind: "LANGUAGE", cefr: "4" }, false],
  [{ kind: "LANGUAGE", cefr: "5" }, true],
  [{ kind: "LICENCE" }, true],
  [{ kind: "EDUCATION" }, true],
  [{ kind: "EXPERIENCE" }, true],
  [{ kind: "SKILL" }, false],
  [{ kind: "HOURS" }, false],
])("of %j the form asks why: %s", (requirement, expected) => expect(oftenExcludes(requirement)).toBe(expected));
