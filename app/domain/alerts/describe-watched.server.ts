import { type AlertList, addressOf } from "~/app/domain/alerts/kinds";
import { findMayWatch } from "~/app/domain/alerts/watched-subject.server";
import { readParameters } from "~/app/domain/browsing/address-reader";
import { lookUp } from "~/app/domain/browsing/known.server";
import { candidateList, courseList, needList } from "~/app/domain/browsing/schema";
import { listLabels, listMunicipalities } from "~/app/domain/catalogue/queries.server";
import { prisma } from "~/app/platform/db.server";
import type { OrganisationKind } from "~/app/platform/prisma-client/enums";

type Member = { organisationId: string; kind: OrganisationKind };

/** What is about to be saved, so that it can be said in words; `isAllKnown`: all of it is in the catalogue. */
export type DescribedWatch = NonNullable<Awaited<ReturnType<typeof describeWatched>>>;

/**
 * What an address asks to watch, with what its words need.
 *
 * @returns null when it is no list, or not one this member may watch.
 */
export async function describeWatched(
  { list, query, subjectId }: { list: AlertList; query: string; subjectId?: string | undefined },
  member: Member,
) {
  const watched = await findMayWatch(prisma, { list, query, subjectId }, member);
  if (!watched) return null;
  const { needId, candidateId, subject } = watched;
  const id = needId ?? candidateId;
  const shared = { query: watched.query, address: addressOf({ list, query: watched.query, subjectId: id }) };
  return { ...shared, subjectId: id, subject, ...(await readChoices(list, watched.query)) };
}

async function readChoices(list: AlertList, query: string) {
  const params = new URLSearchParams(query);
  if (list === "NEEDS") return { list, asked: await lookedUp(readParameters(needList, params).query) };
  if (list === "CANDIDATES") return { list, asked: await lookedUp(readParameters(candidateList, params).query) };
  if (list !== "COURSES") return { list, asked: null };
  const asked = await lookedUp(readParameters(courseList, params).query);
  return { list, asked: { ...asked, languages: await listLabels("language", asked.query.language) } };
}

/** A query with the words of its concepts and of its municipality. */
async function lookedUp<Q extends Parameters<typeof lookUp>[0]>(query: Q) {
  const [{ occupations, skills, isAll: isAllKnown }, municipalities] = await Promise.all([
    lookUp(query),
    listMunicipalities(),
  ]);
  const there = municipalities.filter(({ code }) => code === query.municipality);
  return { query, occupations, skills, municipalities: there, isAllKnown };
}
