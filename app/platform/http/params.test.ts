import { expect, test } from "vitest";
import { safeRedirect, uuidParam } from "~/app/platform/http/params";

test.each([
  ["/work/needs", "/work/needs"],
  ["//evil.example", "/work"],
  ["/\\evil.example", "/work"],
  ["/\t/evil.example", "/work"],
  ["/.//evil.example", "/work"],
  ["/needs?q=k\u00f6k\n#top", "/needs?q=k%C3%B6k#top"],
  ["https://evil.example", "/work"],
  ["", "/work"],
  [null, "/work"],
])("after signing in, %s leads to %s", (target, path) => expect(safeRedirect(target)).toBe(path));

test("a malformed id is a page that does not exist", () => {
  expect(() => uuidParam({ needId: "1; drop table" }, "needId")).toThrow(expect.objectContaining({ status: 404 }));
});
