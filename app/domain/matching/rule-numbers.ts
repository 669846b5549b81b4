import { fullCredit, halfCredit, lateDays, occupationCredit, shortPercent } from "~/app/domain/matching/compare-policy";
import { nearFactor } from "~/app/domain/matching/reach-policy";
import { importantWeight } from "~/app/domain/needs/kinds";

/** The numbers of the rule, as the public page of it names them (`pages:ranking`): the rule itself, never a copy of it. */
export const ruleNumbers = {
  full: fullCredit,
  half: halfCredit,
  group: occupationCredit.group,
  substitute: occupationCredit.substitute,
  related: occupationCredit.related,
  field: occupationCredit.field,
  lateDays,
  shortPercent,
  near: nearFactor,
  important: importantWeight,
} as const;
