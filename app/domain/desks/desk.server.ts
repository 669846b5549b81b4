import { readEmployerDesk } from "~/app/domain/desks/employer-desk.server";
import type { DeskAlarm, DeskList } from "~/app/domain/desks/kinds";
import type { DeskReader } from "~/app/domain/desks/listing";
import { readAlarms, readMunicipalityDesk } from "~/app/domain/desks/municipality-desk.server";
import { listNews } from "~/app/domain/desks/news-list.server";
import { readProviderDesk } from "~/app/domain/desks/provider-desk.server";
import type { OrganisationKind } from "~/app/platform/prisma-client/enums";

/** A desk: its lists, what is most urgent first, and what does not work. */
export type Desk = { lists: DeskList[]; alarms: DeskAlarm[] };

/**
 * What needs an organisation today. One read for each list, of a few rows.
 *
 * @param all the list that is asked for in full, as it stands in an address; others stay short.
 */
export async function readDesk(
  { id, kind }: { id: string; kind: OrganisationKind },
  { personId, now, all }: { personId: string; now: Date; all: string | null },
): Promise<Desk> {
  const reader = { organisationId: id, personId, now, all };
  const [lists, news, alarms] = await Promise.all([
    readLists[kind](reader),
    listNews(reader),
    kind === "MUNICIPALITY" ? readAlarms({ now }) : [],
  ]);
  return { lists: [...lists, news], alarms };
}

const readLists: Record<OrganisationKind, (reader: DeskReader) => Promise<DeskList[]>> = {
  EMPLOYER: readEmployerDesk,
  PROVIDER: readProviderDesk,
  MUNICIPALITY: readMunicipalityDesk,
};
