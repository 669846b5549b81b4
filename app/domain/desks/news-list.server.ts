import { listSearches } from "~/app/domain/alerts/queries.server";
import type { DeskList, DeskThing } from "~/app/domain/desks/kinds";
import { type DeskReader, listOf } from "~/app/domain/desks/listing";

/** The viewer's own saved searches in which something is new since they were last read. */
export async function listNews({ organisationId, personId, now, all }: DeskReader): Promise<DeskList> {
  const searches = await listSearches({ organisationId, personId, now });
  const things = searches.flatMap(({ id, name, newCount }): DeskThing[] =>
    newCount === 0 ? [] : [{ id, to: `/work/searches/${id}`, name, notes: [{ word: "new", count: newCount }] }],
  );
  return listOf("news", things, all);
}
