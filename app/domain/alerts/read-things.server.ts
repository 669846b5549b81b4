import { indexOf } from "~/app/domain/alerts/kinds";
import { aliasOf } from "~/app/domain/candidates/alias";
import { listVisibleByIds } from "~/app/domain/candidates/queries.server";
import { listComingByIds } from "~/app/domain/courses/queries.server";
import { listPublishedItems } from "~/app/domain/needs/queries.server";
import { isoDate } from "~/app/platform/clock";
import type { AlertList } from "~/app/platform/prisma-client/enums";

/**
 * Something new in a saved search, as it is now. `startsOn` is when a need or the next start of a course begins; of a
 * candidate there is an alias and occupations, as on the list.
 */
export type Thing =
  | {
      kind: "need" | "course";
      id: string;
      title: string;
      by: string;
      place: string | null;
      isRemote: boolean;
      startsOn: string | null;
    }
  | {
      kind: "candidate";
      id: string;
      alias: string;
      by: string;
      occupations: { label: string; labelEn: string | null }[];
    };

type Hit = { list: AlertList; documentId: string };

/** Of these hits, the things that can be seen now; whatever has gone is not there. At most three reads. */
export async function readThings(hits: Hit[], { now }: { now: Date }): Promise<(hit: Hit) => Thing | null> {
  const idsOf = (index: string) => [
    ...new Set(hits.flatMap(({ list, documentId }) => (indexOf[list] === index ? documentId : []))),
  ];
  const [needs, courses, candidates] = await Promise.all([
    listPublishedItems(idsOf("needs")),
    listComingByIds(idsOf("courses"), { now }),
    listVisibleByIds(idsOf("candidates"), { now }),
  ]);
  const things: Thing[] = [
    ...needs.map(({ id, title, organisation, municipality, isRemote, startsOn }) => ({
      ...({ kind: "need", id, title, by: organisation.name, isRemote } as const),
      place: municipality?.name ?? null,
      startsOn: startsOn && isoDate(startsOn),
    })),
    ...courses.map(({ id, title, organisation, occasions: [next] }) => ({
      ...({ kind: "course", id, title, by: organisation.name } as const),
      isRemote: next?.isRemote ?? false,
      place: next?.municipality?.name ?? null,
      startsOn: next ? isoDate(next.startsOn) : null,
    })),
    ...candidates.map((candidate) => ({
      ...({ kind: "candidate", id: candidate.id, alias: aliasOf(candidate), by: candidate.organisation.name } as const),
      occupations: candidate.occupations.map(({ occupation }) => occupation),
    })),
  ];
  const thingOf = new Map(things.map((thing) => [thing.id, thing]));
  return ({ documentId }) => thingOf.get(documentId) ?? null;
}
