import { redirect } from "@remix-run/node";
import { sessionCookie } from "~/app/domain/accounts/cookies.server";
import { hashToken } from "~/app/domain/accounts/tokens.server";
import { prisma } from "~/app/platform/db.server";
import type { MembershipRole, OrganisationKind, Prisma } from "~/app/platform/prisma-client/client";

/** Whoever asks, as the session says; rights are read anew at each request. */
export type Viewer = {
  personId: string;
  sessionId: string;
  name: string;
  email: string;
  language: string;
  organisation: ViewerOrganisation | null;
  organisations: ViewerOrganisation[];
  role: MembershipRole | null;
};

/** An organisation the person may act for. */
export type ViewerOrganisation = { id: string; name: string; kind: OrganisationKind };

/** A viewer who acts for an organisation. */
export type Member = { viewer: Viewer; personId: string; organisationId: string; role: MembershipRole };

const sessionSelect = {
  id: true,
  organisationId: true,
  seenAt: true,
  person: {
    select: {
      id: true,
      name: true,
      email: true,
      language: true,
      memberships: {
        select: { role: true, organisation: { select: { id: true, name: true, kind: true } } },
        orderBy: { createdAt: "asc" },
      },
    },
  },
} satisfies Prisma.SessionSelect;

/** Days without use after which a session ends. */
const idleDays = 7;

const viewers = new WeakMap<Request, Promise<Viewer | null>>();

/** Who asks, or null; one database read a request, however many loaders ask. */
export function findViewer(request: Request): Promise<Viewer | null> {
  const known = viewers.get(request) ?? readViewer(request);
  viewers.set(request, known);
  return known;
}

/** Who asks; anyone else is sent to sign in and comes back to the same page. */
export async function requireViewer(request: Request): Promise<Viewer> {
  const viewer = await findViewer(request);
  if (viewer) return viewer;
  const { pathname, search } = new URL(request.url);
  const target = request.method === "GET" ? pathname.replace(/\.data$/, "") + search : "/work";
  throw redirect(`/sign-in?redirectTo=${encodeURIComponent(target)}`);
}

/**
 * The organisation that the viewer acts for.
 *
 * @param kinds which kinds of organisation may; others get 403.
 */
export async function requireMember(request: Request, ...kinds: OrganisationKind[]): Promise<Member> {
  const viewer = await requireViewer(request);
  if (!viewer.organisation || !viewer.role) throw redirect("/register");
  if (kinds.length > 0 && !kinds.includes(viewer.organisation.kind)) throw new Response(null, { status: 403 });
  return { viewer, personId: viewer.personId, organisationId: viewer.organisation.id, role: viewer.role };
}

/** As `requireMember`, and the viewer must be an administrator there. */
export async function requireAdmin(request: Request, ...kinds: OrganisationKind[]): Promise<Member> {
  const member = await requireMember(request, ...kinds);
  if (member.role !== "ADMIN") throw new Response(null, { status: 403 });
  return member;
}

async function readViewer(request: Request): Promise<Viewer | null> {
  const token: unknown = await sessionCookie.parse(request.headers.get("cookie"));
  if (typeof token !== "string") return null;
  const now = new Date();
  const idleSince = new Date(now.getTime() - idleDays * 86_400_000);
  const session = await prisma.session.findFirst({
    where: { tokenHash: hashToken(token), expiresAt: { gt: now }, seenAt: { gt: idleSince } },
    select: sessionSelect,
  });
  if (!session) return null;
  if (now.getTime() - session.seenAt.getTime() > 5 * 60_000) await touch(session.id, now);
  const { person } = session;
  const membership =
    person.memberships.find(({ organisation }) => organisation.id === session.organisationId) ?? person.memberships[0];
  return {
    personId: person.id,
    sessionId: session.id,
    name: person.name,
    email: person.email,
    language: person.language,
    organisation: membership?.organisation ?? null,
    organisations: person.memberships.map(({ organisation }) => organisation),
    role: membership?.role ?? null,
  };
}

/** Notes that a session is in use; `updateMany`, since it may have been ended meanwhile. */
function touch(id: string, now: Date) {
  return prisma.session.updateMany({ where: { id }, data: { seenAt: now } });
}
