import { tellMembers } from "~/app/domain/mail/tell-members.server";
import type { ToldMeeting } from "~/app/domain/scheduling/facts";
import { translatorFor } from "~/app/i18n.server";
import { formatDate, formatTime } from "~/app/platform/clock";
import { prisma } from "~/app/platform/db.server";
import type { FactHandler } from "~/app/platform/facts.server";
import type { NoticeProps } from "~/emails/notice";

type Arena = { title: string; startsAt: Date; venue: string; wishesCloseAt: Date | null };

function findArena(arenaId: string): Promise<Arena | null> {
  const select = { title: true, startsAt: true, venue: true, wishesCloseAt: true } as const;
  return prisma.arena.findUnique({ where: { id: arenaId }, select });
}

/** Reminds a participant that has not said whom it wants to meet. */
export const mailReminder: FactHandler<"wishes.reminded"> = async ({ arenaId, organisationId }, { factId }) => {
  const arena = await findArena(arenaId);
  const until = arena?.wishesCloseAt;
  if (!arena || !until) return;
  await tellMembers(organisationId, factId, (language) => ({
    kind: "wishesReminded",
    values: { arena: arena.title },
    facts: [
      ["when", `${formatDate(arena.startsAt, language)} ${formatTime(arena.startsAt, language)}`],
      ["until", `${formatDate(until, language)} ${formatTime(until, language)}`],
    ],
    path: `/work/arenas/${arenaId}/wishes`,
  }));
};

/** Asks a participant whether its provisional programme is right. */
export const mailShown: FactHandler<"timetable.shown"> = async ({ arenaId, organisationId }, { factId }) => {
  const arena = await findArena(arenaId);
  if (!arena) return;
  await tellMembers(organisationId, factId, (language) => ({
    kind: "timetableShown",
    values: { arena: arena.title },
    facts: placeOf(arena, language),
    path: `/work/arenas/${arenaId}/programme`,
  }));
};

/** Tells a participant its schedule the first time, and what changed in it later: one mail to each member. */
export const mailSchedule: FactHandler<"timetable.published"> = async (published, { factId }) => {
  const { arenaId, organisationId, isFirst, made, moved, cancelled } = published;
  const arena = await findArena(arenaId);
  if (!arena) return;
  const others = [...made, ...moved, ...cancelled].flatMap(({ hostId, providerId }) => [hostId, providerId]);
  const names = await prisma.organisation.findMany({
    where: { id: { in: [...new Set(others)] } },
    select: { id: true, name: true },
  });
  const nameOf = new Map(names.map(({ id, name }) => [id, name]));
  await tellMembers(organisationId, factId, (language) => {
    const t = translatorFor(language, "mail");
    const rows = (label: "meeting" | "movedMeeting" | "cancelledMeeting", meetings: ToldMeeting[]) =>
      meetings.map(({ hostId, providerId, startsAt, tableNumber }): NoticeProps["facts"][number] => {
        const name = nameOf.get(hostId === organisationId ? providerId : hostId) ?? "";
        const time = formatTime(startsAt, language);
        return [label, t("meetingLine", { time, table: tableNumber, name })];
      });
    const changes = [...rows("meeting", made), ...rows("movedMeeting", moved), ...rows("cancelledMeeting", cancelled)];
    return {
      kind: isFirst ? "timetablePublished" : "timetableChanged",
      values: { arena: arena.title },
      facts: [...placeOf(arena, language), ...changes],
      path: `/work/arenas/${arenaId}/programme`,
    };
  });
};

function placeOf(arena: Arena, language: string): NoticeProps["facts"] {
  return [
    ["when", `${formatDate(arena.startsAt, language)} ${formatTime(arena.startsAt, language)}`],
    ["where", arena.venue],
  ];
}
