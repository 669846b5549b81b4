import { useCallback, useEffect, useRef, useState } from "react";
import type { Choice } from "~/app/domain/meetings/kinds";
import { keep, letGo, type QueuedOutcome, readQueue } from "~/app/domain/meetings/outcome-queue";

/** Seconds between two tries to send what waits, beside the browser's own word that the network is back. */
const retrySeconds = 15;

type Answer = { ok: true } | { ok: false; reason: string };

/** What this browser knows of answers beside the page: what waits, what was sent since, and what was refused. */
export type OutcomeQueue = {
  waiting: Record<string, Choice>;
  sent: Record<string, Choice>;
  refused: Record<string, string>;
  isSignedOut: boolean;
  send: (entry: QueuedOutcome) => void;
};

/** Sends answers, and keeps each in the browser until the server has told that it has it. */
export function useOutcomeQueue(ownerId: string): OutcomeQueue {
  const [waiting, setWaiting] = useState<QueuedOutcome[]>([]);
  const [sent, setSent] = useState<Record<string, Choice>>({});
  const [refused, setRefused] = useState<Record<string, string>>({});
  const [isSignedOut, setSignedOut] = useState(false);
  const isSending = useRef(false);

  const flush = useCallback(async () => {
    if (isSending.current) return;
    isSending.current = true;
    let [entry] = readQueue(localStorage, ownerId);
    while (entry) {
      const { bookingId, choice, key } = entry;
      const answer = await post(entry);
      setSignedOut(answer === "signed-out");
      if (typeof answer === "string") break;
      letGo(localStorage, key);
      if (answer.ok) setSent((known) => ({ ...known, [bookingId]: choice }));
      else setRefused((known) => ({ ...known, [bookingId]: answer.reason }));
      [entry] = readQueue(localStorage, ownerId);
    }
    isSending.current = false;
    setWaiting(readQueue(localStorage, ownerId));
  }, [ownerId]);

  useEffect(() => {
    void flush();
    const timer = setInterval(() => void flush(), retrySeconds * 1000);
    const whenBack = () => void flush();
    addEventListener("online", whenBack);
    return () => {
      clearInterval(timer);
      removeEventListener("online", whenBack);
    };
  }, [flush]);

  const send = (entry: QueuedOutcome) => {
    keep(localStorage, entry);
    setWaiting(readQueue(localStorage, ownerId));
    setRefused(({ [entry.bookingId]: _, ...others }) => others);
    void flush();
  };
  return { waiting: choicesOf(waiting), sent, refused, isSignedOut, send };
}

function choicesOf(entries: QueuedOutcome[]): Record<string, Choice> {
  return Object.fromEntries(entries.map(({ bookingId, choice }) => [bookingId, choice]));
}

/** The server's answer, or why there is none: then the answer stays where it is. */
async function post({
  arenaId,
  ownerId: _,
  places,
  ...fields
}: QueuedOutcome): Promise<Answer | "signed-out" | "no-network"> {
  const body = new URLSearchParams(fields);
  for (const place of places) body.append("places", place);
  try {
    const response = await fetch(`/work/arenas/${arenaId}/outcomes`, {
      method: "POST",
      body,
      signal: AbortSignal.timeout(retrySeconds * 1000),
    });
    if (response.redirected) return "signed-out";
    const isTold = response.headers.get("content-type")?.includes("json") ?? false;
    return isTold && response.status < 500 ? ((await response.json()) as Answer) : "no-network";
  } catch {
    return "no-network";
  }
}
