/** What the index holds of a published need: what a candidate's search is limited by. The rest is read from the database. */
export type NeedDocument = {
  id: string;
  employer: string;
  kind: string;
  /** 0 to 2^31 − 1, of the id: the order in which pages are read. */
  place: number;
  occupation: string[];
  ssyk4: string[];
  ssyk3: string[];
  municipality: string[];
  isRemote: boolean;
};

/** Settings of the index. */
export const needSettings = {
  searchableAttributes: [],
  filterableAttributes: [
    {
      attributePatterns: ["id", "employer", "kind", "occupation", "ssyk4", "ssyk3", "municipality", "isRemote"],
      features: { facetSearch: false, filter: { equality: true, comparison: false } },
    },
    { attributePatterns: ["place"], features: { facetSearch: false, filter: { equality: true, comparison: true } } },
  ],
  sortableAttributes: ["place"],
  pagination: { maxTotalHits: 1000 },
  searchCutoffMs: 5000,
};

/** The document of a need. */
export function toNeedDocument(need: NeedFacts): NeedDocument {
  const groups = need.occupations.map(({ ssyk }) => ssyk);
  return {
    id: need.id,
    employer: need.organisationId,
    kind: need.kind,
    place: Number.parseInt(need.id.slice(-8), 16) % 2 ** 31,
    occupation: need.occupations.map(({ id }) => id),
    ssyk4: groups,
    ssyk3: groups.map((ssyk) => ssyk.slice(0, 3)),
    municipality: need.municipalityCode ? [need.municipalityCode] : [],
    isRemote: need.isRemote,
  };
}

type NeedFacts = {
  id: string;
  organisationId: string;
  kind: string;
  municipalityCode: string | null;
  isRemote: boolean;
  occupations: { id: string; ssyk: string }[];
};
