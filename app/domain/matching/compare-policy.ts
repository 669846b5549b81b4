import type {
  Ask,
  AskedRequirement,
  AskingNeed,
  Comparison,
  Found,
  Profile,
  Substitutes,
} from "~/app/domain/matching/schema";

/** Credit of a requirement that is met, in whole tenths. */
export const fullCredit = 10;

/** Credit of a requirement that is nearly met, one level below or just outside. Judged by the founders. */
export const halfCredit = 5;

/** Credit of each way an occupation can fit. Judged by the founders; printed on the public page of the rule. */
export const occupationCredit = { same: fullCredit, group: 8, substitute: 7, related: 4, field: 3 } as const;

/** Days after the start within which one who can begin later counts half. */
export const lateDays = 14;

/** Percent short of the extent that still counts half. */
export const shortPercent = 25;

/** What one met must is worth in the order: more than all credits together can be. */
export const mustWorth = 1_000_000;

type Credited = { credit: number; found: Found };

const nothing: Credited = { credit: 0, found: { via: "none" } };

/** Compares what a need asks with what a candidate has, requirement by requirement. Pure. */
export function compare(need: AskingNeed, profile: Profile, substitutes: Substitutes): Comparison {
  const requirements = need.requirements.map((requirement) => {
    const { credit, found } = credited(requirement.ask, profile, substitutes);
    return { requirement, credit, found };
  });
  const musts = requirements.filter(({ requirement }) => requirement.importance === "MUST");
  const wishes = requirements.filter(({ requirement }) => requirement.importance === "WISH");
  return {
    requirements,
    order: requirements.reduce((sum, { requirement, credit }) => sum + worthOf(requirement, credit), 0),
    musts: musts.length,
    metMusts: musts.filter(isMet).length,
    wishes: wishes.length,
    metWishes: wishes.filter(isMet).length,
  };
}

/** The order number of `compare` alone, for the many of whom nothing else is asked. */
export function orderOf(need: AskingNeed, profile: Profile, substitutes: Substitutes): number {
  let order = 0;
  for (const requirement of need.requirements)
    order += worthOf(requirement, credited(requirement.ask, profile, substitutes).credit);
  return order;
}

function isMet({ credit }: Credited): boolean {
  return credit > 0;
}

/** What a requirement with this credit adds to the order number. */
function worthOf(requirement: AskedRequirement, credit: number): number {
  const isMetMust = requirement.importance === "MUST" && credit > 0;
  return (isMetMust ? mustWorth : 0) + weightOf(requirement) * credit;
}

/** What a credit counts: musts and wishes once, important wishes twice. */
export function weightOf({ importance, weight }: AskedRequirement): number {
  return importance === "MUST" ? 1 : weight;
}

function credited(ask: Ask, profile: Profile, substitutes: Substitutes): Credited {
  switch (ask.kind) {
    case "OCCUPATION":
      return occupation(ask, profile, substitutes);
    case "EXPERIENCE":
      return experience(ask, profile);
    case "SKILL":
      return profile.skill.includes(ask.skillId) ? within(fullCredit) : nothing;
    case "LANGUAGE": {
      const level = highest(profile.language, ask.languageId);
      return { credit: byLevel(level, ask.cefr), found: level > 0 ? { via: "level", level } : { via: "none" } };
    }
    case "LICENCE":
      return profile.licence.includes(ask.licence) ? within(fullCredit) : nothing;
    case "EDUCATION":
      return education(ask, profile);
    case "PLACE":
      return place(ask, profile);
    case "START":
      return start(ask, profile);
    case "EXTENT": {
      const short = ask.percent - profile.maxExtent;
      const found = { via: "level", level: profile.maxExtent } as const;
      if (short <= 0) return { credit: fullCredit, found };
      return { credit: short <= shortPercent ? halfCredit : 0, found };
    }
    case "HOURS":
      return profile.hours.includes(ask.hours) ? within(fullCredit) : nothing;
  }
}

function occupation(ask: Ask & { kind: "OCCUPATION" }, profile: Profile, substitutes: Substitutes): Credited {
  const worked = nearest(profile.worked, ask, substitutes);
  const sought = ask.countsSought ? nearest(profile.sought, ask, substitutes) : null;
  const isSought = creditOf(sought) > creditOf(worked);
  const best = isSought ? sought : worked;
  if (!best) return nothing;
  return { credit: creditOf(best), found: { via: best.via, occupationId: best.id, isSought } };
}

type Relation = keyof typeof occupationCredit;
type Related = { via: Relation; id: string };

function creditOf(related: Related | null): number {
  return related ? occupationCredit[related.via] : 0;
}

/** The one of these occupations that fits best what is asked, the first of equals; null when none does. */
function nearest(
  own: Profile["worked"],
  { occupations }: Ask & { kind: "OCCUPATION" },
  substitutes: Substitutes,
): Related | null {
  let best: Related | null = null;
  for (const occupation of own) {
    for (const asked of occupations) {
      const via = relation(occupation, asked, substitutes);
      if (via && occupationCredit[via] > creditOf(best)) best = { via, id: occupation.id };
    }
  }
  return best;
}

function relation(
  own: { id: string; ssyk: string },
  asked: { id: string; ssyk: string },
  substitutes: Substitutes,
): Relation | null {
  if (own.id === asked.id) return "same";
  if (own.ssyk === asked.ssyk) return "group";
  const level = substitutes.get(own.id)?.get(asked.id);
  if (level === 75) return "substitute";
  if (level === 25) return "related";
  return own.ssyk.slice(0, 3) === asked.ssyk.slice(0, 3) ? "field" : null;
}

function experience({ occupations, band }: Ask & { kind: "EXPERIENCE" }, profile: Profile): Credited {
  const level = longest(
    occupations.map(({ id }) => id),
    profile,
  );
  if (level >= band) return { credit: fullCredit, found: { via: "level", level } };
  // Years in another occupation of the group are nearer than none. Judged by the founders.
  const nearLevel = longest(
    occupations.map(({ ssyk }) => ssyk),
    profile,
  );
  if (level < Math.max(0, band - 1) && nearLevel >= band)
    return { credit: halfCredit, found: { via: "nearLevel", level: nearLevel } };
  if (level < 0) return nothing;
  return { credit: level === band - 1 ? halfCredit : 0, found: { via: "level", level } };
}

/** The longest experience in one of these occupations or groups; -1 for none. */
function longest(ids: string[], { experience }: Profile): number {
  return Math.max(-1, ...ids.map((id) => highest(experience, id, -1)));
}

function education(
  { level, field }: Ask & { kind: "EDUCATION" },
  { educationLevel, educationField }: Profile,
): Credited {
  const found: Found = educationLevel > 0 ? { via: "level", level: educationLevel } : { via: "none" };
  const isInField = field === null || field === educationField;
  if (educationLevel >= level) return { credit: isInField ? fullCredit : halfCredit, found };
  return { credit: educationLevel === level - 1 && educationLevel > 0 && isInField ? halfCredit : 0, found };
}

function place({ municipalityCode, isRemote }: Ask & { kind: "PLACE" }, profile: Profile): Credited {
  if (isRemote && profile.acceptsRemote) return { credit: fullCredit, found: { via: "remote" } };
  if (municipalityCode === null) return nothing;
  if (profile.reach.includes(municipalityCode)) return within(fullCredit);
  return profile.reachNear.includes(municipalityCode) ? { credit: halfCredit, found: { via: "near" } } : nothing;
}

function start({ date }: Ask & { kind: "START" }, { availableDay }: Profile): Credited {
  const late = availableDay - dayNumber(date);
  const found = { via: "date", day: availableDay } as const;
  if (late <= 0) return { credit: fullCredit, found };
  return { credit: late <= lateDays ? halfCredit : 0, found };
}

function within(credit: number): Credited {
  return { credit, found: { via: "within" } };
}

/** At least what is asked counts fully, one level below half. */
function byLevel(level: number, asked: number): number {
  if (level >= asked) return fullCredit;
  return level > 0 && level === asked - 1 ? halfCredit : 0;
}

/** The highest level of "<id>@<level>" entries; `none` when there is none. */
function highest(entries: readonly string[], id: string, none = 0): number {
  let level = none;
  for (const entry of entries) {
    if (entry.startsWith(`${id}@`)) level = Math.max(level, Number(entry.slice(id.length + 1)));
  }
  return level;
}

/** Days since 1970-01-01 of a date. */
export function dayNumber(date: string): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / 86_400_000);
}

/** The date of a day's number. */
export function dateOfDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
