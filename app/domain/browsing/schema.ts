import { z } from "zod";
import {
  type Asked,
  conceptId,
  many,
  one,
  oneOf,
  page,
  type Readers,
  ticked,
  words,
} from "~/app/domain/browsing/address-reader";
import {
  candidateSorts,
  courseManners,
  courseSorts,
  distances,
  leastExtents,
  needHours,
  needSorts,
  swedishLevels,
} from "~/app/domain/browsing/kinds";
import { hourKinds, licences } from "~/app/domain/catalogue/schema";
import { courseKinds } from "~/app/domain/courses/kinds";
import { extentBands, needKinds } from "~/app/domain/needs/kinds";
import { calendarDate, municipalityCode } from "~/app/platform/http/form-fields";

/** Where: a municipality and how far around it, in kilometres. */
const area = { municipality: one(municipalityCode), km: one(oneOf(distances)) };

/** The address of the list of needs. `swedish` is the level one has. */
export const needList = {
  q: words,
  kind: many(z.enum(needKinds)),
  occupation: many(conceptId),
  near: ticked,
  ...area,
  remote: ticked,
  from: one(calendarDate),
  by: one(calendarDate),
  extent: many(z.enum(extentBands)),
  hours: many(z.enum(needHours)),
  swedish: one(oneOf(swedishLevels)),
  sort: one(z.enum(needSorts)),
  page,
} satisfies Readers;
export type NeedQuery = Asked<typeof needList>;

/** The address of the list of courses. `start` are months, "2027-01"; `language` the one taught in. */
export const courseList = {
  q: words,
  kind: many(z.enum(courseKinds)),
  occupation: many(conceptId),
  skill: many(conceptId),
  ...area,
  remote: ticked,
  start: many(z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/)),
  language: many(conceptId),
  held: many(z.enum(courseManners)),
  sort: one(z.enum(courseSorts)),
  page,
} satisfies Readers;
export type CourseQuery = Asked<typeof courseList>;

/** The address of the list of candidates, for employers. No words: a profile's own are for whoever opens it. */
export const candidateList = {
  seeks: many(z.enum(["RECRUITMENT", "PRAKTIK"])),
  occupation: many(conceptId),
  near: ticked,
  skill: many(conceptId),
  ...area,
  by: one(calendarDate),
  extent: one(oneOf(leastExtents)),
  hours: many(z.enum(hourKinds)),
  swedish: one(oneOf(swedishLevels)),
  licence: many(z.enum(licences)),
  sort: one(z.enum(candidateSorts)),
  page,
} satisfies Readers;
export type CandidateQuery = Asked<typeof candidateList>;
