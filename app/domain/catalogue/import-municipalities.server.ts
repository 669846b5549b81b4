import { randomUUID } from "node:crypto";
import { renewCatalogueVersion } from "~/app/domain/catalogue/concept-index.server";
import type { OfficialMunicipality } from "~/app/domain/catalogue/read-municipalities.server";
import { prisma } from "~/app/platform/db.server";

/** What an import did; `unlisted` are municipalities that stand here but not in the file, and stay. */
export type MunicipalitiesReport = { added: number; changed: number; unlisted: string[] };

/**
 * Brings municipalities in line with a file, in one transaction. The ten thousandths of a degree that files differ by
 * count as changes; one that is not in the file stays, since needs and profiles may name it.
 */
export function importMunicipalities(municipalities: OfficialMunicipality[]): Promise<MunicipalitiesReport> {
  return prisma.$transaction(
    async (tx) => {
      await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('catalogue-import'))`;
      const select = {
        code: true,
        name: true,
        countyCode: true,
        countyName: true,
        latitude: true,
        longitude: true,
      } as const;
      const current = new Map((await tx.municipality.findMany({ select })).map((row) => [row.code, row]));
      const added = municipalities.filter(({ code }) => !current.has(code));
      const changed = municipalities.filter((municipality) => {
        const known = current.get(municipality.code);
        return known && keysOf(municipality).some((key) => known[key] !== municipality[key]);
      });
      await tx.municipality.createMany({ data: added });
      for (const { code, ...rest } of changed) await tx.municipality.update({ where: { code }, data: rest });
      if (added.length + changed.length > 0) await renewCatalogueVersion(tx, randomUUID());
      const listed = new Set(municipalities.map(({ code }) => code));
      const unlisted = [...current.keys()].filter((code) => !listed.has(code));
      return { added: added.length, changed: changed.length, unlisted };
    },
    { maxWait: 10_000, timeout: 60_000 },
  );
}

function keysOf(municipality: OfficialMunicipality) {
  return Object.keys(municipality) as (keyof OfficialMunicipality)[];
}
