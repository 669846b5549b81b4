import { saveSearch } from "~/app/domain/alerts/save-search.server";
import type { SaveSearchInput } from "~/app/domain/alerts/schema";
import type { OrganisationKind } from "~/app/platform/prisma-client/enums";
import type { DemoOrganisation, DemoWorld } from "~/prisma/seed/demo/organisations.server";

const twoDays = 2 * 86_400_000;

/** The first provider watches jobs, the first employer candidates; both since two days, so that something is new. */
export async function seedSearches({ employers, providers }: DemoWorld, { now }: { now: Date }): Promise<void> {
  const then = new Date(now.getTime() - twoDays);
  const jobs = {
    list: "NEEDS",
    query: "kind=RECRUITMENT&municipality=0182",
    name: "Jobb i Nacka",
    pace: "AT_ONCE",
  } as const;
  await save(jobs, { member: providers[0], kind: "PROVIDER", now: then });
  const trainees = {
    list: "CANDIDATES",
    query: "seeks=PRAKTIK&swedish=3",
    name: "Praktik, svenska B1",
    pace: "DAILY",
  } as const;
  await save(trainees, { member: employers[0], kind: "EMPLOYER", now: then });
}

async function save(
  input: SaveSearchInput,
  { member, kind, now }: { member: DemoOrganisation | undefined; kind: OrganisationKind; now: Date },
): Promise<void> {
  if (!member) return;
  const { personId, organisationId } = member;
  const saved = await saveSearch(input, { personId, organisationId, kind, now });
  if (!saved.ok) throw new Error(`The demo search "${input.name}" was refused: ${saved.reason}`);
}
