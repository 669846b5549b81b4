import { strengthOf } from "~/app/domain/timetable/choose-meetings";
import type { WishLevel, WishStrength } from "~/app/platform/prisma-client/enums";

/** A participant as a timetable sees it. */
type PlanParticipant = {
  organisationId: string;
  name: string;
  /** So many meetings it is promised, and so many it wants at most. */
  least: number;
  most: number | null;
  awaySlotIds: string[];
};
/** An employer: each table is a representative. */
export type PlanHost = PlanParticipant & { tables: { id: string; number: number }[] };
export type PlanProvider = PlanParticipant & { representatives: number };
export type PlanSlot = { id: string; startsAt: Date; endsAt: Date };

/** A meeting of two organisations; at most one for each pair, so the pair is its name. */
export type Pair = { hostId: string; providerId: string };

/** A meeting of a version. Without a slot it is unplaced. */
export type PlannedMeeting = Pair & {
  tableId: string | null;
  seat: number;
  slotId: string | null;
  isLocked: boolean;
  level: WishStrength;
};

/** What an arena's timetable is made of, as it is now. */
export type Plan = {
  arenaId: string;
  tableCount: number;
  slots: PlanSlot[];
  hosts: PlanHost[];
  providers: PlanProvider[];
  wishes: (Pair & { hostSays: WishLevel | null; providerSays: WishLevel | null })[];
  /** Meetings that somebody booked by themselves after publishing: they stand where they are. */
  booked: PlannedMeeting[];
  /** Published meetings that a participant has cancelled: no later version brings them back. */
  withdrawn: Pair[];
};

/** A pair in one word: "<host>_<provider>", as it stands in an address. */
export function pairKey({ hostId, providerId }: Pair): string {
  return `${hostId}_${providerId}`;
}

const says = { MUST: "must", WANT: "want", NO: "no" } as const;

/** What a pair says, in the words of the timetable. */
export function saidBy({ hostSays, providerSays }: { hostSays: WishLevel | null; providerSays: WishLevel | null }) {
  return { hostSays: hostSays && says[hostSays], providerSays: providerSays && says[providerSays] };
}

const levels = {
  "mutual-must": "MUTUAL_MUST",
  "must-and-want": "MUST_AND_WANT",
  "one-must": "ONE_MUST",
  "mutual-want": "MUTUAL_WANT",
  "one-want": "ONE_WANT",
} as const;

/** How much a pair wishes to meet; null when nobody asks for it, or somebody says no. */
export function levelOf(wish: { hostSays: WishLevel | null; providerSays: WishLevel | null }): WishStrength | null {
  const strength = strengthOf(saidBy(wish));
  return strength && levels[strength];
}
