import { expect, test } from "vitest";
import { pickAgain, readChoice } from "~/app/domain/matching/choice-policy";

const ids = [1, 2, 3, 4].map((at) => `01a20f49-7a91-7642-8328-4177e6128de${at}`);
const read = (search: string) => readChoice(new URLSearchParams(search), { name: "candidateId", most: 3 });
const chosen = (count: number) => ids.slice(0, count).map((id) => `candidateId=${id}`);

test.each([
  [0, false, null],
  [1, false, "one"],
  [2, true, null],
  [3, true, null],
  [4, false, "many"],
])("of %i ticked it is %s that they stand side by side, and told %s", (count, isCompared, fault) => {
  expect(read(chosen(count).join("&"))).toEqual({ ids: ids.slice(0, count), isCompared, fault });
});

test("somebody ticked twice is one, and what is no id is nobody", () => {
  const search = ["candidateId=1", "candidateId=%00", ...chosen(1), ...chosen(1), ...chosen(2)].join("&");
  expect(read(search).ids).toEqual(ids.slice(0, 2));
});

test("whoever goes back to the list has the same ones ticked", () => {
  const again = read(pickAgain(ids.slice(0, 3), "candidateId"));
  expect(again).toEqual({ ids: ids.slice(0, 3), isCompared: false, fault: null });
});

test("ten thousand ids in an address are not read", () => {
  const many = Array.from({ length: 10_000 }, () => `candidateId=${crypto.randomUUID()}`).join("&");
  expect(read(many).ids.length).toBeLessThanOrEqual(60);
});
