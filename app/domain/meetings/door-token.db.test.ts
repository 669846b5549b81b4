import { expect, test } from "vitest";
import { doorTokenOf } from "~/app/domain/meetings/door-token.server";
import { findParticipantAtDoor } from "~/app/domain/meetings/find-at-door.server";
import { bookAt, createDayWorld } from "~/tests/support/day-world";

test("a participant's code is read by the organiser of its arena, and by nobody else", async () => {
  const world = await createDayWorld({ slots: 1, tables: 1, providers: 2 });
  const other = await createDayWorld({ slots: 1, tables: 1, providers: 0 });
  await bookAt(world, { slot: 0, table: 0, provider: 0 });
  const { arenaId, organiser } = world;
  const [there, notThere] = world.providers.map(({ organisationId }) => organisationId);
  const token = await doorTokenOf(arenaId, there!);
  expect(token).toMatch(/^[\w-]{22}$/);
  expect(await findParticipantAtDoor(token, organiser)).toMatchObject({ participant: { id: there } });
  expect(await findParticipantAtDoor(token, { ...organiser, organisationId: there! })).toBe(null);
  expect(await findParticipantAtDoor(token, other.organiser)).toBe(null);
  expect(await findParticipantAtDoor(await doorTokenOf(arenaId, notThere!), organiser)).toBe(null);
  expect(await findParticipantAtDoor("", organiser)).toBe(null);
});
