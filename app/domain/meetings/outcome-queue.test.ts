import { expect, test } from "vitest";
import { keep, letGo, type QueuedOutcome, readQueue } from "~/app/domain/meetings/outcome-queue";

/** A browser's storage, in memory. */
function storage(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
    key: (at) => [...kept.keys()][at] ?? null,
    get length() {
      return kept.size;
    },
  };
}

const answer: QueuedOutcome = {
  ownerId: "us",
  arenaId: "arena",
  bookingId: "first",
  key: "key 1",
  choice: "NOTHING",
  needId: "",
  places: [],
};

test("what waits is kept in order until it is let go", () => {
  const browser = storage();
  const other = { ...answer, bookingId: "second", key: "key 2" };
  for (const one of [answer, other]) keep(browser, one);
  expect(readQueue(browser, "us")).toEqual([answer, other]);
  letGo(browser, "key 1");
  expect(readQueue(browser, "us")).toEqual([other]);
});

test("a later answer of the same meeting takes the place of the first, and is not let go with it", () => {
  const browser = storage();
  const later = { ...answer, key: "key 2", choice: "HIRE" as const };
  for (const one of [answer, later]) keep(browser, one);
  letGo(browser, "key 1");
  expect(readQueue(browser, "us")).toEqual([later]);
});

test("another organisation that uses the browser does not see it, and it stays", () => {
  const browser = storage();
  keep(browser, answer);
  expect(readQueue(browser, "others")).toEqual([]);
  expect(readQueue(browser, "us")).toEqual([answer]);
});

test("the answer of the other side of the same meeting, in the same browser, takes the place of none", () => {
  const browser = storage();
  const theirs = { ...answer, ownerId: "others", key: "key 2" };
  for (const one of [answer, theirs]) keep(browser, one);
  expect([readQueue(browser, "us"), readQueue(browser, "others")]).toEqual([[answer], [theirs]]);
});

test("a storage that holds something else counts as empty", () => {
  const browser = storage();
  browser.setItem("jobbarenan.outcomes", "{broken");
  expect(readQueue(browser, "us")).toEqual([]);
});
