import { importantWeight, type Weight, weights } from "~/app/domain/needs/kinds";
import type { NeedDetail } from "~/app/domain/needs/queries.server";
import { weightOf } from "~/app/domain/needs/requirement-rows";

/** Where a requirement's weight is in a form or an address. */
export function weightField(requirementId: string): string {
  return `w-${requirementId}`;
}

/**
 * A need as it would be with other weights (`w-<requirement>=WISH`), for trying what they change. The very same need when
 * nothing changes.
 */
export function reweigh(need: NeedDetail, given: URLSearchParams | FormData): NeedDetail {
  const requirements = need.requirements.flatMap((requirement) => {
    const asked = given.get(weightField(requirement.id));
    const weight = weights.find((candidate) => candidate === asked);
    if (!weight || weight === weightOf(requirement)) return requirement;
    // What a need is about is always asked.
    if (weight === "NONE" && requirement.kind === "OCCUPATION") return requirement;
    return weight === "NONE" ? [] : { ...requirement, ...importanceOf(weight) };
  });
  const isSame =
    requirements.length === need.requirements.length && requirements.every((one, at) => one === need.requirements[at]);
  return isSame ? need : { ...need, requirements };
}

/** The columns of a weight that is asked. */
export function importanceOf(weight: Exclude<Weight, "NONE">) {
  return {
    importance: weight === "MUST" ? "MUST" : "WISH",
    weight: weight === "IMPORTANT_WISH" ? importantWeight : 1,
  } as const;
}
