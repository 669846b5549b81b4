import type { AlertList } from "~/app/domain/alerts/kinds";
import { type BrowsedList, savedQuery } from "~/app/domain/alerts/watched-list";
import { aliasOf } from "~/app/domain/candidates/alias";
import type { Tx } from "~/app/platform/db.server";
import type { OrganisationKind } from "~/app/platform/prisma-client/enums";

/** A list or match page that a member may watch; `subject` is what a match page is of: a need's title or an alias. */
export type MayWatch = {
  list: AlertList;
  query: string;
  needId: string | null;
  candidateId: string | null;
  subject: string | null;
};

type Asked = { list: AlertList; query: string; subjectId?: string | undefined };
type Member = { organisationId: string; kind: OrganisationKind };

/** What of this a member may watch, with the address as it is saved; null: not theirs, or there is no such thing. */
export async function findMayWatch(
  tx: Tx,
  { list, query, subjectId }: Asked,
  { organisationId, kind }: Member,
): Promise<MayWatch | null> {
  if (kindsOf[list] && kindsOf[list] !== kind) return null;
  if (list === "NEED_MATCHES") {
    // A need of training is answered by courses.
    const where = { id: subjectId ?? noId, organisationId, kind: { not: "TRAINING" } } as const;
    const need = await tx.need.findFirst({ where, select: { id: true, title: true } });
    return need && { list, query: "", needId: need.id, candidateId: null, subject: need.title };
  }
  if (list === "CANDIDATE_MATCHES") {
    const where = { id: subjectId ?? noId, organisationId };
    const candidate = await tx.candidate.findFirst({ where, select: { id: true, number: true } });
    return candidate && { list, query: "", needId: null, candidateId: candidate.id, subject: aliasOf(candidate) };
  }
  const saved = savedQuery(list satisfies BrowsedList, new URLSearchParams(query));
  return { list, query: saved, needId: null, candidateId: null, subject: null };
}

const noId = "00000000-0000-0000-0000-000000000000";

/** Who alone may see a list; without a line, anybody. */
const kindsOf: Partial<Record<AlertList, OrganisationKind>> = {
  CANDIDATES: "EMPLOYER",
  NEED_MATCHES: "EMPLOYER",
  CANDIDATE_MATCHES: "PROVIDER",
};
