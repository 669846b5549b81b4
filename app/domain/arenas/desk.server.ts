import { prisma } from "~/app/platform/db.server";
import type { OrganisationKind } from "~/app/platform/prisma-client/enums";

type Word =
  | "proposals"
  | "interest"
  | "needs"
  | "candidates"
  | "applications"
  | "claims"
  | "failedMails"
  | "arenas"
  | "toConfirm";

/** A figure of the desk: how many, and the page where it is worked on. */
export type DeskFigure = { word: Word; count: number; to: string };

/** Days before a profile is hidden from which it is said to be soon. */
const soonDays = 14;

/** What waits for an organisation, and what it has out. */
export async function countDesk(
  { id, kind }: { id: string; kind: OrganisationKind },
  { now, isAdmin }: { now: Date; isAdmin: boolean },
): Promise<DeskFigure[]> {
  const arenas = prisma.arena.count({ where: { state: "OPEN", endsAt: { gt: now } } });
  const coming = { word: "arenas", count: await arenas, to: "/work/arenas" } as const;
  if (kind === "EMPLOYER") {
    const waiting = { employerId: id, state: "PROPOSED", startedBy: "PROVIDER" } as const;
    const [proposals, needs] = await Promise.all([
      prisma.introduction.count({ where: waiting }),
      prisma.need.count({ where: { organisationId: id, state: "PUBLISHED" } }),
    ]);
    return [
      { word: "proposals", count: proposals, to: "/work/introductions" },
      { word: "needs", count: needs, to: "/work/needs?state=PUBLISHED" },
      coming,
    ];
  }
  if (kind === "PROVIDER") {
    const own = { organisationId: id, state: "PUBLISHED" } as const;
    const oldest = new Date(now.getTime() - (90 - soonDays) * 86_400_000);
    const [interest, candidates, toConfirm] = await Promise.all([
      prisma.introduction.count({ where: { providerId: id, state: "PROPOSED", startedBy: "EMPLOYER" } }),
      prisma.candidate.count({ where: own }),
      prisma.candidate.count({ where: { ...own, confirmedAt: { lt: oldest } } }),
    ]);
    return [
      { word: "interest", count: interest, to: "/work/introductions" },
      { word: "candidates", count: candidates, to: "/work/candidates?state=PUBLISHED" },
      { word: "toConfirm", count: toConfirm, to: "/work/candidates?state=PUBLISHED" },
      coming,
    ];
  }
  const [applications, claims, needs, failed] = await Promise.all([
    prisma.authorisation.count({ where: { state: "APPLIED" } }),
    prisma.organisationClaim.count({ where: { state: "WAITING" } }),
    prisma.need.count({ where: { state: "PUBLISHED" } }),
    isAdmin ? prisma.outboxMail.count({ where: { state: "FAILED" } }) : 0,
  ]);
  return [
    ...(failed > 0 ? [{ word: "failedMails", count: failed, to: "/work/failed-mail" } as const] : []),
    { word: "applications", count: applications, to: "/work/authorisations" },
    { word: "claims", count: claims, to: "/work/claims" },
    coming,
    { word: "needs", count: needs, to: "/needs" },
  ];
}
