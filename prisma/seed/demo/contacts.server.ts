import { saveOrganisation } from "~/app/domain/accounts/save-organisation.server";

type Described = { name: string; municipalityCode: string; about: string };
type Writer = { organisationId: string; personId: string; now: Date };

/**
 * Gives an organisation that was just made a shared address and a telephone number: `line` is 0 to 99, in the series that
 * Post- och telestyrelsen keeps free for made-up numbers in Stockholm.
 */
export async function addContact(described: Described, { line, ...writer }: Writer & { line: number }): Promise<void> {
  const contactEmail = `${addressOf(described.name)}@demo.jobbarenan.example`;
  const contactPhone = `08-465 004 ${String(line).padStart(2, "0")}`;
  const saved = await saveOrganisation({ ...described, contactEmail, contactPhone, version: 1 }, writer);
  if (!saved.ok) throw new Error(`The contact of "${described.name}" was refused: ${saved.reason}`);
}

/** "Café Viken AB" is reached at "cafe-viken". */
function addressOf(name: string): string {
  const plain = name.replace(/ AB$/, "").toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
  return plain.replace(/[^a-z0-9]+/g, "-");
}
