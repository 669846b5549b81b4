import { describe, expect, test } from "vitest";
import { courseKinds } from "~/app/domain/courses/kinds";
import { type CourseGap, contentGaps, courseGaps, type PublishableCourse } from "~/app/domain/courses/publish-policy";

const today = "2026-04-17";
const empty = { languageId: null, cefr: null, licences: [], educationLevel: null, occupationCount: 0, skillCount: 0 };
const course: PublishableCourse = { ...empty, kind: "YRKESVUX", title: "Varmkök", skillCount: 1, startsOn: [today] };

test("a course with a title, a skill and a start to come can be published", () => {
  expect(courseGaps(course, today)).toEqual([]);
});

test.each<[string, Partial<PublishableCourse>, CourseGap]>([
  ["without a title", { title: "" }, "title"],
  ["without a start", { startsOn: [] }, "occasions"],
  ["whose only start was yesterday", { startsOn: ["2026-04-16"] }, "occasions"],
  ["that teaches nothing", { skillCount: 0 }, "teaches"],
])("a course %s cannot", (_, change, gap) => {
  expect(courseGaps({ ...course, ...change }, today)).toEqual([gap]);
});

test("everything that is missing is told at once", () => {
  expect(courseGaps({ ...course, title: "", skillCount: 0, startsOn: [] }, today)).toEqual([
    "title",
    "teaches",
    "occasions",
  ]);
});

test("one start to come among those that have been is enough", () => {
  expect(courseGaps({ ...course, startsOn: ["2025-01-01", "2026-05-04"] }, today)).toEqual([]);
});

test.each<[string, Partial<PublishableCourse>]>([
  ["a skill", { skillCount: 1 }],
  ["an occupation it leads to", { occupationCount: 1 }],
  ["a licence", { licences: ["B"] }],
  ["a level of a language", { languageId: "ar", cefr: 3 }],
  ["a level of education", { educationLevel: 3 }],
])("%s is something taught", (_, taught) => {
  expect(contentGaps({ ...course, ...empty, ...taught })).toEqual([]);
});

describe("what a kind of course must say that it gives", () => {
  const gapOf: Record<(typeof courseKinds)[number], CourseGap[]> = {
    SFI: ["level"],
    GRUNDLAGGANDE: [],
    GYMNASIAL: ["teaches"],
    YRKESVUX: ["teaches"],
    SAMHALLSORIENTERING: [],
    KOMMERSIELL: ["teaches"],
  };
  test.each(courseKinds.map((kind) => [kind, gapOf[kind]] as const))("%s with nothing but a title: %j", (kind, gaps) =>
    expect(contentGaps({ ...empty, kind, title: "Kursen" })).toEqual(gaps),
  );
});

test.each<[string, Partial<PublishableCourse>, CourseGap[]]>([
  ["Swedish to a level", { languageId: "sv", cefr: 2 }, []],
  ["Swedish without a level", { languageId: "sv" }, ["level"]],
  ["another language", { languageId: "ar", cefr: 2 }, ["level"]],
  ["a skill instead of a level", { skillCount: 1 }, ["level"]],
])("Swedish for immigrants with %s: %j", (_, taught, gaps) => {
  expect(contentGaps({ ...empty, kind: "SFI", title: "SFI kurs C", ...taught })).toEqual(gaps);
});
