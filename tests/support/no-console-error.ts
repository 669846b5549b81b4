import { afterEach, beforeEach, expect, vi } from "vitest";

/** Whatever is written with `console.error` during a test fails that test. */
beforeEach(() => {
  vi.spyOn(console, "error");
});

afterEach(() => {
  expect(console.error).not.toHaveBeenCalled();
  vi.restoreAllMocks();
});
