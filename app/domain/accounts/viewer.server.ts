import { redirect } from "@remix-run/node";
import { sessionCookie } from "~/app/domain/accounts/cookies.server";
import { hashToken } from "~/app/domain/accounts/tokens.server";
import { prisma } from "~/app/platform/db.server";
import type { MembershipRole, OrganisationKind } from "~/app/platform/prisma-client/client";

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

type SessionRow = Omit<Viewer, "organisation" | "organisations" | "role"> & {
  organisationId: string | null;
  seenAt: Date;
  memberships: { role: MembershipRole; organisation: ViewerOrganisation }[];
};

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
  const session = await findSession(hashToken(token), { now, idleSince });
  if (!session) return null;
  const { organisationId, seenAt, memberships, ...person } = session;
  if (now.getTime() - seenAt.getTime() > 5 * 60_000) await touch(session.sessionId, now);
  const membership = memberships.find(({ organisation }) => organisation.id === organisationId) ?? memberships[0];
  return {
    ...person,
    organisation: membership?.organisation ?? null,
    organisations: memberships.map(({ organisation }) => organisation),
    role: membership?.role ?? null,
  };
}

/** One question for what Prisma asks in four: it is asked for every page. Memberships come in the order they began. */
async function findSession(
  tokenHash: string,
  { now, idleSince }: { now: Date; idleSince: Date },
): Promise<SessionRow | undefined> {
  const [session] = await prisma.$queryRaw<SessionRow[]>`
    select s.id as "sessionId", s.organisation_id as "organisationId", s.seen_at as "seenAt",
      p.id as "personId", p.name, p.email, p.language,
      coalesce((
        select json_agg(json_build_object('role', m.role,
          'organisation', json_build_object('id', o.id, 'name', o.name, 'kind', o.kind)) order by m.created_at)
        from membership m join organisation o on o.id = m.organisation_id where m.person_id = p.id), '[]') as memberships
    from session s join person p on p.id = s.person_id
    where s.token_hash = ${tokenHash} and s.expires_at > ${now} and s.seen_at > ${idleSince}`;
  return session;
}

/** Notes that a session is in use; `updateMany`, since it may have been ended meanwhile. */
function touch(id: string, now: Date) {
  return prisma.session.updateMany({ where: { id }, data: { seenAt: now } });
}
