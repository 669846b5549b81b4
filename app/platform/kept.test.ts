import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { kept } from "~/app/platform/kept.server";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test("what is kept is read once, until it is too old", async () => {
  const read = vi.fn(async () => "words");
  const ask = kept(read, { forMs: 1000 });
  expect(await Promise.all([ask(), ask()])).toEqual(["words", "words"]);
  vi.advanceTimersByTime(1000);
  await ask();
  expect(read).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1);
  await ask();
  expect(read).toHaveBeenCalledTimes(2);
});

test("a reading that failed is told to all who waited for it, and not kept", async () => {
  const read = vi
    .fn<() => Promise<string>>()
    .mockRejectedValueOnce(new Error("no database"))
    .mockResolvedValue("words");
  const ask = kept(read, { forMs: 1000 });
  const answers = await Promise.allSettled([ask(), ask()]);
  expect(answers.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect(await ask()).toBe("words");
  expect(read).toHaveBeenCalledTimes(2);
});
