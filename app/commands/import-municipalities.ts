/** `npm run import:municipalities -- <file>`: takes Sweden's municipalities from a GeoJSON file. */
import { withDatabase } from "~/app/commands/with-database.server";
import { readMunicipalities } from "~/app/domain/catalogue/read-municipalities.server";

const [file] = process.argv.slice(2);

await withDatabase(async () => {
  if (!file) throw new Error("Name the file of municipalities: npm run import:municipalities -- <file>");
  const municipalities = readMunicipalities(file);
  console.log(`Read: ${municipalities.length} municipalities`);
  const { importMunicipalities } = await import("~/app/domain/catalogue/import-municipalities.server");
  const { added, changed, unlisted } = await importMunicipalities(municipalities);
  console.log(`municipalities: ${added} added, ${changed} changed`);
  if (unlisted.length > 0) console.log(`Not in the file, left as they are: ${unlisted.join(", ")}`);
});
