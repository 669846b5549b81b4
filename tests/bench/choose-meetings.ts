import { parseArgs } from "node:util";
import { type Attendee, chooseMeetings, type Say, type WishList } from "~/app/domain/timetable/choose-meetings";
import { seededRandom } from "~/app/domain/timetable/random";

/** Makes up an arena with more wishes than room, and prints how long choosing takes (the slowest of three seeds). */
const { values } = parseArgs({
  options: {
    employers: { type: "string", default: "60" },
    providers: { type: "string", default: "40" },
    wishes: { type: "string", default: "1500" },
    slots: { type: "string", default: "24" },
    tables: { type: "string", default: "50" },
    json: { type: "boolean", default: false },
  },
});
const lines = [1, 2, 3].map((seed) => {
  const list = makeUpArena(seededRandom(seed));
  const startedAt = performance.now();
  const { chosen, leftOut } = chooseMeetings(list);
  return { seed, chosen: chosen.length, leftOut: leftOut.length, seconds: (performance.now() - startedAt) / 1000 };
});
const slowest = lines.reduce((a, b) => (a.seconds > b.seconds ? a : b));
console.log(values.json ? JSON.stringify(slowest) : slowest);

function makeUpArena(random: () => number): WishList {
  const [employers, providers, wishCount, slotCount, tableCount] = [
    values.employers,
    values.providers,
    values.wishes,
    values.slots,
    values.tables,
  ].map(Number) as [number, number, number, number, number];
  const says: Say[] = ["must", "want", "want", null, null];
  const say = () => says[Math.floor(random() * says.length)] ?? null;
  const some = (count: number) =>
    Array.from({ length: count }, (): Attendee => {
      const slots = Array.from({ length: slotCount }, (_, slot) => slot).filter(() => random() < 0.95);
      return { slots, representatives: 1, least: 2, most: null };
    });
  const pairs = Array.from({ length: employers * providers }, (_, at) => ({ at, by: random() })).sort(
    (a, b) => a.by - b.by,
  );
  return {
    hosts: some(employers),
    providers: some(providers),
    slotCount,
    tableCount,
    wishes: pairs.slice(0, wishCount).map(({ at }) => ({
      host: Math.floor(at / providers),
      provider: at % providers,
      hostSays: say() ?? "want",
      providerSays: say(),
      drawn: Math.floor(random() * 2 ** 31),
    })),
  };
}
