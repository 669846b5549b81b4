import { EventEmitter } from "node:events";
import type { Request, Response } from "express";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { inTurn } from "~/app/platform/http/in-turn.server";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Sends numbered requests through the door; `served` is in the order they were let in. */
function openDoor({ atOnce }: { atOnce: number }) {
  const door = inTurn({ atOnce });
  const served: number[] = [];
  const send = (number: number) => {
    const response = new EventEmitter();
    door({} as Request, response as unknown as Response, () => served.push(number));
    return () => response.emit("close");
  };
  return { send, served };
}

test("so many are served at once, and the others in the order in which they came", () => {
  const { send, served } = openDoor({ atOnce: 2 });
  const ends = [1, 2, 3, 4, 5].map(send);
  expect(served).toEqual([1, 2]);
  ends[1]?.();
  expect(served).toEqual([1, 2, 3]);
  ends[0]?.();
  ends[2]?.();
  expect(served).toEqual([1, 2, 3, 4, 5]);
});

test("whoever gives up while waiting takes nobody's turn", () => {
  const { send, served } = openDoor({ atOnce: 1 });
  const [first, second] = [1, 2, 3].map(send);
  second?.();
  expect(served).toEqual([1]);
  first?.();
  expect(served).toEqual([1, 3]);
});

test("when all have been served, the next is let in at once", () => {
  const { send, served } = openDoor({ atOnce: 1 });
  send(1)();
  send(2)();
  send(3);
  expect(served).toEqual([1, 2, 3]);
});

test("whoever takes too long loses the turn, once, and holds up nobody", () => {
  const { send, served } = openDoor({ atOnce: 1 });
  const slow = send(1);
  send(2);
  send(3);
  vi.advanceTimersByTime(4_999);
  expect(served).toEqual([1]);
  vi.advanceTimersByTime(1);
  expect(served).toEqual([1, 2]);
  slow();
  expect(served).toEqual([1, 2]);
});
