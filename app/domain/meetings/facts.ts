import type { MeetingSide } from "~/app/platform/prisma-client/enums";

declare module "~/app/platform/facts.server" {
  interface Facts {
    "meeting.answered": { bookingId: string; side: MeetingSide; personId: string };
    /** Instants are written as ISO. `lost`: its meetings, with the other side and the place of each. */
    "participant.missing": {
      arenaId: string;
      organisationId: string;
      lost: { otherId: string; startsAt: string; slotId: string; tableId: string }[];
      waitingProviderIds: string[];
    };
    "arena.shifted": { arenaId: string; minutes: number; bookingIds: string[] };
    "arena.held": { arenaId: string };
  }
}
