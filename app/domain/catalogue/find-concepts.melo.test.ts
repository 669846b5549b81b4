import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { buildConceptIndex } from "~/app/domain/catalogue/find-concepts";
import { rankOfRight, readMelo } from "~/tests/support/melo";

const folder = process.env.SHARED_DATA ?? "../shared/data";
const isAbsent = !existsSync(`${folder}/melo-sv/queries.tsv`);

/** Swedish titles to ESCO labels, half of the MELO benchmark; skipped where the data is not. */
test.skipIf(isAbsent)(
  "the right ESCO label for a Swedish title is found better than any published method does",
  () => {
    const { concepts, groups, queries } = readMelo({ data: `${folder}/melo-sv`, taxonomy: `${folder}/taxonomy` });
    const index = buildConceptIndex(concepts, groups);
    const reciprocal = queries.map((query) => 1 / rankOfRight(index, query));
    expect(queries.length).toBeGreaterThan(1000);
    expect(reciprocal.reduce((sum, rank) => sum + rank, 0) / queries.length).toBeGreaterThanOrEqual(0.53);
  },
  60_000,
);
