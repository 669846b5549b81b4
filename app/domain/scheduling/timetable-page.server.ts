import { describeDiff } from "~/app/domain/scheduling/describe-diff";
import { standingMeetings, type WhyNot, whyNotThere } from "~/app/domain/scheduling/places-policy";
import type { Plan } from "~/app/domain/scheduling/plan";
import { type PlanHost, type PlannedMeeting, pairKey } from "~/app/domain/scheduling/plan";
import { diffPublish } from "~/app/domain/scheduling/publish-diff";
import { readStanding } from "~/app/domain/scheduling/publish-timetable.server";
import { readPlan } from "~/app/domain/scheduling/read-plan.server";
import { isRunLost } from "~/app/domain/scheduling/run-policy";
import { readCurrent } from "~/app/domain/scheduling/versions.server";
import { prisma } from "~/app/platform/db.server";
import type { Prisma } from "~/app/platform/prisma-client/client";

/** A meeting as the grid shows it. */
export type GridMeeting = PlannedMeeting & {
  key: string;
  hostName: string;
  providerName: string;
  tableNumber: number | null;
  /** Booked by somebody after publishing: it stands where it is. */
  isBooked: boolean;
  /** Cancelled by a side: it does not come back. */
  isWithdrawn: boolean;
};

/** A place of the selected meeting's host: null when it can be moved there. */
export type JudgedPlace = { slotId: string; tableId: string; why: WhyNot | null };

const arenaSelect = {
  id: true,
  title: true,
  state: true,
  startsAt: true,
  endsAt: true,
  wishesCloseAt: true,
  timetableStage: true,
  participations: { where: { state: "JOINED" }, select: { wishesSavedAt: true } },
} satisfies Prisma.ArenaSelect;

/**
 * What the organiser works with: the newest version as it still stands, the last search, what publishing would change.
 * Null when the arena is not theirs, or has no timetable.
 *
 * @param meetingKey the meeting whose places are judged, as it stands in the address.
 */
export async function readTimetablePage(
  arenaId: string,
  { organisationId, now, meetingKey }: { organisationId: string; now: Date; meetingKey: string | null },
) {
  const arena = await prisma.arena.findFirst({
    where: { id: arenaId, organisationId, form: "TIMETABLE" },
    select: arenaSelect,
  });
  if (!arena) return null;
  const [plan, current, versions, run, standing, answers] = await Promise.all([
    readPlan(prisma, arenaId),
    readCurrent(prisma, arenaId),
    listVersions(arenaId),
    findLastRun(arenaId, now),
    readStanding(prisma, arenaId),
    listAnswers(arenaId),
  ]);
  const planned = standingMeetings(plan, current.meetings);
  const meetings = [
    ...planned.map((meeting) => gridMeeting(plan, meeting, false)),
    ...plan.booked.map((meeting) => gridMeeting(plan, meeting, true)),
  ];
  const mayChange = arena.state === "OPEN" && now < arena.startsAt;
  const selected = mayChange
    ? meetings.find(({ key, isBooked, isWithdrawn }) => key === meetingKey && !isBooked && !isWithdrawn)
    : undefined;
  const diff = diffPublish({ planned, standing });
  const { participations, ...shownArena } = arena;
  return {
    arena: shownArena,
    /** False once the day has begun, when every change is refused. */
    mayChange,
    silent: participations.filter(({ wishesSavedAt }) => wishesSavedAt === null).length,
    slots: plan.slots,
    hosts: plan.hosts.map(({ organisationId: id, name, tables, awaySlotIds }) => ({ id, name, tables, awaySlotIds })),
    providers: plan.providers.map(({ organisationId: id, name, awaySlotIds }) => ({ id, name, awaySlotIds })),
    wishes: plan.wishes.length,
    number: current.number,
    meetings,
    selected: selected ?? null,
    places: selected ? judgePlaces(plan, { planned, selected }) : [],
    versions,
    run,
    answers,
    changes: describeDiff(plan, { diff, standing }),
  };
}

export type TimetablePage = NonNullable<Awaited<ReturnType<typeof readTimetablePage>>>;

function gridMeeting(plan: Plan, meeting: PlannedMeeting, isBooked: boolean): GridMeeting {
  const host = plan.hosts.find(({ organisationId }) => organisationId === meeting.hostId);
  const provider = plan.providers.find(({ organisationId }) => organisationId === meeting.providerId);
  return {
    ...meeting,
    key: pairKey(meeting),
    hostName: host?.name ?? "",
    providerName: provider?.name ?? "",
    tableNumber: host?.tables.find(({ id }) => id === meeting.tableId)?.number ?? null,
    isBooked,
    isWithdrawn: plan.withdrawn.some((pair) => pairKey(pair) === pairKey(meeting)),
  };
}

function judgePlaces(
  plan: Plan,
  { planned, selected }: { planned: PlannedMeeting[]; selected: GridMeeting },
): JudgedPlace[] {
  const host: PlanHost | undefined = plan.hosts.find(({ organisationId }) => organisationId === selected.hostId);
  return plan.slots.flatMap(({ id: slotId }) =>
    (host?.tables ?? []).map(({ id: tableId }) => {
      const why = whyNotThere(plan, { meetings: planned, meeting: selected, place: { slotId, tableId } });
      return { slotId, tableId, why };
    }),
  );
}

function listVersions(arenaId: string) {
  return prisma.timetable.findMany({
    where: { arenaId },
    select: {
      id: true,
      number: true,
      kind: true,
      fairness: true,
      breaks: true,
      bound: true,
      isProven: true,
      unplaced: true,
      createdAt: true,
      shownAt: true,
      publishedAt: true,
      createdBy: { select: { name: true } },
    },
    orderBy: { number: "desc" },
    take: 30,
  });
}

async function findLastRun(arenaId: string, now: Date) {
  const run = await prisma.timetableRun.findFirst({
    where: { arenaId },
    select: {
      state: true,
      scope: true,
      seconds: true,
      fairness: true,
      createdAt: true,
      heartbeatAt: true,
      cancelRequestedAt: true,
      breaks: true,
      bound: true,
      elapsedSeconds: true,
      firstSeconds: true,
      failure: true,
      reasons: true,
      number: true,
    },
    orderBy: { createdAt: "desc" },
  });
  if (!run) return null;
  const reasons = run.reasons as Record<string, string> | null;
  return isRunLost(run, now) ? { ...run, reasons, state: "FAILED" as const, failure: "lost" } : { ...run, reasons };
}

/** What participants say of the provisional programme, open requests for changes first. */
function listAnswers(arenaId: string) {
  return prisma.scheduleAnswer.findMany({
    where: { arenaId },
    select: {
      organisation: { select: { id: true, name: true } },
      number: true,
      isRight: true,
      text: true,
      answeredAt: true,
      handledAt: true,
    },
    orderBy: [{ isRight: "asc" }, { handledAt: { sort: "asc", nulls: "first" } }, { answeredAt: "desc" }],
    take: 300,
  });
}
