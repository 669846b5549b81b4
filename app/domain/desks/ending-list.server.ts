import type { DeskList, DeskThing } from "~/app/domain/desks/kinds";
import { type DeskReader, listOf, rowsAsked } from "~/app/domain/desks/listing";
import { services } from "~/app/domain/providers/kinds";
import { addDays, asDate, dateIn, isoDate } from "~/app/platform/clock";
import { prisma } from "~/app/platform/db.server";

/** Days before an authorisation ends from which it is said. Judged by the founders: time to decide on a new one. */
const soonDays = 30;

type Reader = DeskReader & { providerId?: string };

/**
 * Authorisations that end soon and that no later one of the same service follows: one provider's, or everybody's for the
 * municipality, which decides on them.
 */
export async function endingList(word: "ownEnding" | "ending", { now, all, providerId }: Reader): Promise<DeskList> {
  const today = asDate(dateIn(now));
  const soon = asDate(addDays(dateIn(now), soonDays));
  const rows = await prisma.authorisation.findMany({
    where: {
      ...(providerId ? { providerId } : {}),
      state: "GRANTED",
      endsOn: { gte: today, lte: soon },
      OR: services.map((service) => ({
        service,
        provider: { authorisations: { none: { service, state: "GRANTED", endsOn: { gt: soon } } } },
      })),
    },
    select: { id: true, service: true, endsOn: true, provider: { select: { name: true } } },
    orderBy: [{ endsOn: "asc" }, { id: "asc" }],
    take: rowsAsked(word, all),
  });
  const things = rows.map(
    ({ id, service, endsOn, provider }): DeskThing => ({
      id,
      to: providerId ? "/work/organisation" : `/work/authorisations#${id}`,
      name: provider.name,
      notes: [{ word: "service", service }, ...(endsOn ? [{ word: "endsOn" as const, at: isoDate(endsOn) }] : [])],
    }),
  );
  return listOf(word, things, all);
}
