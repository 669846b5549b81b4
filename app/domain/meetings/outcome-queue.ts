import type { Choice } from "~/app/domain/meetings/kinds";

/**
 * An answer that waits for a network. Nothing of a person is in it: ids of ours, a choice, and places at the table. `ownerId`
 * is the organisation that answered: another one that uses the same browser does not send it.
 */
export type QueuedOutcome = {
  ownerId: string;
  arenaId: string;
  bookingId: string;
  key: string;
  choice: Choice;
  needId: string;
  places: string[];
};

const storageKey = "jobbarenan.outcomes";

/** What waits to be sent by an organisation in this browser, in the order it was said. */
export function readQueue(storage: Storage, ownerId: string): QueuedOutcome[] {
  return readAll(storage).filter((entry) => entry.ownerId === ownerId);
}

/** Keeps an answer until it has been sent; a later one of the same organisation and meeting takes its place. */
export function keep(storage: Storage, entry: QueuedOutcome): void {
  const { bookingId, ownerId } = entry;
  const others = readAll(storage).filter((kept) => kept.bookingId !== bookingId || kept.ownerId !== ownerId);
  storage.setItem(storageKey, JSON.stringify([...others, entry]));
}

/** Lets go of an answer that was sent; not of one that took its place meanwhile. */
export function letGo(storage: Storage, key: string): void {
  const others = readAll(storage).filter((entry) => entry.key !== key);
  storage.setItem(storageKey, JSON.stringify(others));
}

function readAll(storage: Storage): QueuedOutcome[] {
  try {
    const kept: unknown = JSON.parse(storage.getItem(storageKey) ?? "[]");
    return Array.isArray(kept) ? kept : [];
  } catch {
    return [];
  }
}
