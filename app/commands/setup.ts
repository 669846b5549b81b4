/** `npm run setup -- --name … --number … --code … --admin …`: what an installation needs before anybody can sign in. */
import { parseArgs } from "node:util";
import { withDatabase } from "~/app/commands/with-database.server";
import { MunicipalityInput } from "~/app/domain/accounts/schema";

const usage =
  'npm run setup -- --name "Nacka kommun" --number 212000-0167 --code 0182 --admin somebody@municipality.example';

const option = { type: "string", default: "" } as const;
const { values } = parseArgs({ options: { name: option, number: option, code: option, admin: option }, strict: false });

await withDatabase(async () => {
  const { name, number, code, admin } = values;
  const input = MunicipalityInput.safeParse({ name, number, municipalityCode: code, adminEmail: admin });
  if (!input.success) {
    const optionOf: Record<string, string> = { municipalityCode: "code", adminEmail: "admin" };
    const wrong = input.error.issues.map(({ path, message }) => {
      const field = String(path[0]);
      return `  --${optionOf[field] ?? field}: ${message}`;
    });
    throw new Error([usage, ...wrong].join("\n"));
  }
  const { prisma } = await import("~/app/platform/db.server");
  const { seedCatalogue } = await import("~/prisma/seed/catalogue/seed-catalogue.server");
  const { setUpMunicipality } = await import("~/app/domain/accounts/set-up-municipality.server");
  await prisma.$transaction((tx) => seedCatalogue(tx), { timeout: 60_000 });
  await setUpMunicipality(input.data);
  console.log(`${input.data.name} is set up. ${input.data.adminEmail} can sign in, and invite colleagues.`);
});
