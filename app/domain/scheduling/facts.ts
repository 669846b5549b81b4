/** A meeting as it is told in a mail; an ISO instant. */
export type ToldMeeting = { hostId: string; providerId: string; startsAt: string; tableNumber: number };

declare module "~/app/platform/facts.server" {
  interface Facts {
    "wishes.reminded": { arenaId: string; organisationId: string };
    "timetable.shown": { arenaId: string; organisationId: string };
    /** What an employer loses when a provider leaves; one for each employer. */
    "timetable.left": { arenaId: string; organisationId: string; cancelled: ToldMeeting[] };
    "timetable.published": {
      arenaId: string;
      organisationId: string;
      /** The whole schedule the first time, what changed later. */
      isFirst: boolean;
      made: ToldMeeting[];
      moved: ToldMeeting[];
      cancelled: ToldMeeting[];
    };
  }
}
