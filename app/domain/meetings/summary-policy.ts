import { furthestFollow, meetingState, type Said } from "~/app/domain/meetings/outcome-policy";
import type { MeetingFollow, MeetingSide } from "~/app/platform/prisma-client/enums";

/** A meeting that was planned; `isFreed`: one side did not come, so that it was cancelled on the day. */
export type Planned = { startsAt: Date; isFreed: boolean; said: Said[] };

/** What an arena came to. `answered` are meetings that a side has said something of, out of `begun`. */
export type Summary = {
  planned: number;
  held: number;
  notHeld: number;
  unknown: number;
  coming: number;
  begun: number;
  follows: Record<MeetingFollow, number>;
  answered: Record<MeetingSide, number>;
};

/** Counts an arena's meetings at `now`. What follows is counted of those that were held, by the most that a side said. */
export function summaryOf(meetings: Planned[], now: Date): Summary {
  const standing = meetings.filter(({ isFreed }) => !isFreed);
  const states = standing.map(({ said, startsAt }) => meetingState(said, { startsAt, now }));
  const count = (state: (typeof states)[number]) => states.filter((each) => each === state).length;
  const follows = standing.map(({ said }) => furthestFollow(said));
  const countFollow = (follow: MeetingFollow) => follows.filter((each) => each === follow).length;
  const begun = standing.filter(({ startsAt }) => startsAt <= now);
  const countAnswered = (side: MeetingSide) => begun.filter(({ said }) => said.some((one) => one.side === side)).length;
  return {
    planned: meetings.length,
    held: count("held"),
    notHeld: count("not-held") + meetings.length - standing.length,
    unknown: count("unknown"),
    coming: count("coming"),
    begun: begun.length,
    follows: {
      INTRODUCTION: countFollow("INTRODUCTION"),
      PRAKTIK: countFollow("PRAKTIK"),
      HIRE: countFollow("HIRE"),
      NOTHING: countFollow("NOTHING"),
    },
    answered: { HOST: countAnswered("HOST"), PROVIDER: countAnswered("PROVIDER") },
  };
}

/** A share in whole per cent; null of nothing. */
export function percentOf(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part / whole) * 100);
}
