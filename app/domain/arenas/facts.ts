import type { CancelledMeeting } from "~/app/domain/arenas/end-meetings.server";
import type { LostWithTables } from "~/app/domain/arenas/give-back-tables.server";

declare module "~/app/platform/facts.server" {
  interface Facts {
    "arena.invited": { participationId: string };
    "arena.cancelled": { arenaId: string; waitingProviderIds: string[] };
    "arena.left": { arenaId: string; hostId: string } & LostWithTables;
    "line.ended": { arenaId: string; hostId: string; waitingProviderIds: string[] };
    "booking.made": { bookingId: string };
    "booking.moved": { bookingId: string; freedTableId: string; freedSlotId: string };
    "booking.cancelled": { cancelledBy: "provider" | "host" | "candidate"; meeting: CancelledMeeting };
    "meeting.left": { bookingId: string };
    "place.offered": { waitingEntryId: string };
    "place.freed": { tableId: string; slotId: string };
  }
}
