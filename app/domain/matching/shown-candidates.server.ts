import { aliasOf } from "~/app/domain/candidates/alias";
import type { Comparison } from "~/app/domain/matching/schema";
import { prisma } from "~/app/platform/db.server";
import type { Prisma } from "~/app/platform/prisma-client/client";

/** What may be shown of a candidate in a list. */
export type ShownCandidate = {
  id: string;
  alias: string;
  provider: { id: string; name: string };
  occupations: { label: string; labelEn: string | null }[];
  availableFrom: Date | null;
};

/** A candidate beside a need: what may be shown of it, and the comparison. */
export type NeedMatch = ShownCandidate & {
  comparison: Comparison;
  introduction: { id: string; state: string } | null;
};

const shownSelect = {
  id: true,
  number: true,
  availableFrom: true,
  organisation: { select: { id: true, name: true } },
  occupations: {
    select: { occupation: { select: { label: true, labelEn: true } } },
    orderBy: { experienceBand: { sort: "desc", nulls: "last" } },
    take: 2,
  },
} satisfies Prisma.CandidateSelect;

/** What may be shown of those candidates, by id; whom the asking one may see is in `where`. */
export async function mapShown(where: Prisma.CandidateWhereInput, take: number): Promise<Map<string, ShownCandidate>> {
  const rows = await prisma.candidate.findMany({ where, select: shownSelect, take });
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        alias: aliasOf(row),
        provider: row.organisation,
        occupations: row.occupations.map(({ occupation }) => occupation),
        availableFrom: row.availableFrom,
      },
    ]),
  );
}
