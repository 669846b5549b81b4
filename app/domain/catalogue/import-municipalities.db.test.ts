import { expect, test } from "vitest";
import { importMunicipalities } from "~/app/domain/catalogue/import-municipalities.server";
import { prisma } from "~/app/platform/db.server";

const county = { countyCode: "01", countyName: "Stockholms län" };

test("municipalities are added and moved once, and what the file lacks stays", async () => {
  const municipalities = [
    { code: "0182", name: "Nacka", ...county, latitude: 59.3088, longitude: 18.1634 },
    {
      code: "1480",
      name: "Göteborg",
      countyCode: "14",
      countyName: "Västra Götalands län",
      latitude: 57.7,
      longitude: 11.97,
    },
  ];
  const first = await importMunicipalities(municipalities);
  expect(first).toMatchObject({ added: 1, changed: 1 });
  expect(first.unlisted).toHaveLength(25);
  expect(await prisma.municipality.findUnique({ where: { code: "0182" } })).toMatchObject({ latitude: 59.3088 });
  expect(await importMunicipalities(municipalities)).toMatchObject({ added: 0, changed: 0 });
});
