import { expect, test } from "vitest";
import { wishFigures } from "~/app/domain/scheduling/wish-figures-policy";

const pair = (host: string, provider: string) => ({ hostId: host, providerId: provider });

test("each side's wish counts by itself, and one that the other side refused is not met", () => {
  const wishes = [
    { ...pair("a", "x"), hostSays: "MUST" as const, providerSays: "WANT" as const },
    { ...pair("a", "y"), hostSays: "MUST" as const, providerSays: "NO" as const },
    { ...pair("b", "x"), hostSays: null, providerSays: "WANT" as const },
  ];
  expect(wishFigures(wishes, [pair("a", "x")])).toEqual({
    must: { met: 1, all: 2 },
    want: { met: 1, all: 2 },
    unplaced: 1,
  });
});

test("nobody has wished for anything: nothing is counted", () => {
  const none = { met: 0, all: 0 };
  expect(wishFigures([], [pair("a", "x")])).toEqual({ must: none, want: none, unplaced: 0 });
});
