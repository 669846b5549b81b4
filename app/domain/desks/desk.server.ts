import { readEmployerDesk } from "~/app/domain/desks/employer-desk.server";
import type { DeskAlarm, DeskList } from "~/app/domain/desks/kinds";
import { readAlarms, readMunicipalityDesk } from "~/app/domain/desks/municipality-desk.server";
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
  { now, all }: { now: Date; all: string | null },
): Promise<Desk> {
  const reader = { organisationId: id, now, all };
  if (kind === "EMPLOYER") return { lists: await readEmployerDesk(reader), alarms: [] };
  if (kind === "PROVIDER") return { lists: await readProviderDesk(reader), alarms: [] };
  const [lists, alarms] = await Promise.all([readMunicipalityDesk(reader), readAlarms({ now })]);
  return { lists, alarms };
}
