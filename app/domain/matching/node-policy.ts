import { fullCredit, mustWorth, weightOf } from "~/app/domain/matching/compare-policy";
import { type Level, levelsOf, metFilter } from "~/app/domain/matching/levels-policy";
import type { AskedRequirement, AskingNeed, Substitutes } from "~/app/domain/matching/schema";
import { not } from "~/search/filter";

/** Families of unmet musts that are asked for one by one: none, each one, each two. */
const separateFamilies = 2;

/** Of one requirement: `null` open, "met" met somehow, else the level it stands at. */
export type Decision = null | "met" | Level;

/** A set of profiles: what is decided of each requirement, the filter that says so, and the best order number within. */
export type Node = { filters: string[]; decisions: Decision[]; bound: number; count: number | null; isRest?: boolean };

/** The sets that the profiles for one need are divided into. Pure; whatever is counted is the search's. */
export class Nodes {
  private readonly levels: Level[][];
  private readonly musts: number[];
  private family = 0;

  constructor(
    private readonly need: AskingNeed,
    private readonly substitutes: Substitutes,
  ) {
    this.levels = need.requirements.map(({ ask }) => levelsOf(ask, substitutes));
    this.musts = need.requirements.flatMap(({ importance }, at) => (importance === "MUST" ? [at] : []));
  }

  /** Everybody, as one set with nothing decided; no family is left after it. */
  everybody(count: number): Node {
    this.family = Number.POSITIVE_INFINITY;
    return { ...this.undecided(), bound: Number.MAX_SAFE_INTEGER, count };
  }

  /** All sets with one more unmet must than the last family; after two, one set of whatever is left. */
  nextFamily(): Node[] {
    const [family, bound] = [this.family, this.familyBound()];
    this.family = family <= separateFamilies ? family + 1 : Number.POSITIVE_INFINITY;
    if (family <= separateFamilies) return subsets(this.musts, family).map((unmet) => this.familyNode(unmet));
    return [{ ...this.undecided(), bound, count: null, isRest: true }];
  }

  /** The best order number of the family that is next; below everything when there is none. */
  familyBound(): number {
    if (this.family > this.musts.length) return -1;
    const most = this.need.requirements.reduce((sum, requirement) => sum + fullCredit * weightOf(requirement), 0);
    return mustWorth * (this.musts.length - this.family) + most - fullCredit * this.family;
  }

  /** The open requirement that decides most, or null when none is open: then all in the set are equals. */
  splitAt({ decisions }: Node): number | null {
    let [best, most] = [-1, 0];
    decisions.forEach((decision, at) => {
      if (decision !== null && decision !== "met") return;
      const weight = weightOf(this.asked(at));
      const choices = (this.levels[at]?.length ?? 0) - (decision === "met" ? 1 : 0);
      if (choices > 1 && weight > most) [best, most] = [at, weight];
    });
    return best < 0 ? null : best;
  }

  /** The parts of a set by the levels of one requirement; without those that families have covered. */
  children(node: Node, at: number): Node[] {
    const isMet = node.decisions[at] === "met";
    return (this.levels[at] ?? [])
      .filter(({ credit }) => !isMet || credit > 0)
      .map((level) => {
        const decisions = node.decisions.with(at, level);
        const bound = Math.min(node.bound, this.boundOf(decisions));
        return { ...node, filters: [...node.filters, level.filter], decisions, bound, count: null };
      })
      .filter(({ decisions }) => !this.isInFamilies(node, decisions));
  }

  /** Do these children hold all of the node, so that what the others leave is in the last? */
  isDivided({ decisions }: Node, children: Node[], at: number): boolean {
    const unmet = decisions[at] === "met" ? 1 : 0;
    return children.length === (this.levels[at]?.length ?? 0) - unmet;
  }

  private undecided(): { filters: string[]; decisions: Decision[] } {
    return { filters: [], decisions: this.need.requirements.map(() => null) };
  }

  private familyNode(unmet: number[]): Node {
    const decisions = this.need.requirements.map((requirement, at): Decision => {
      if (requirement.importance !== "MUST") return null;
      return unmet.includes(at) ? (this.levels[at]?.at(-1) ?? null) : "met";
    });
    const filters = this.musts.map((at) => {
      const met = metFilter(this.asked(at).ask, this.substitutes);
      return unmet.includes(at) ? not(met) : met;
    });
    return { filters, decisions, bound: this.boundOf(decisions), count: null };
  }

  private asked(at: number): AskedRequirement {
    const requirement = this.need.requirements[at];
    if (!requirement) throw new Error("no such requirement");
    return requirement;
  }

  private boundOf(decisions: Decision[]): number {
    return decisions.reduce((sum, decision, at) => {
      const requirement = this.asked(at);
      const isOpen = decision === null || decision === "met";
      const credit = isOpen ? (this.levels[at]?.[0]?.credit ?? 0) : decision.credit;
      const isMetMust = requirement.importance === "MUST" && credit > 0;
      return sum + weightOf(requirement) * credit + (isMetMust ? mustWorth : 0);
    }, 0);
  }

  /** Was everything in this part of the set of the left already asked for family by family? */
  private isInFamilies({ isRest }: Node, decisions: Decision[]): boolean {
    if (!isRest) return false;
    const mayBeUnmet = this.musts.filter((at) => {
      const decision = decisions[at] ?? null;
      return decision === null || decision === "met" || decision.credit === 0;
    });
    return mayBeUnmet.length <= separateFamilies;
  }
}

/** Every choice of `size` of these. */
function subsets(items: number[], size: number): number[][] {
  if (size === 0) return [[]];
  return items.flatMap((item, at) => subsets(items.slice(at + 1), size - 1).map((rest) => [item, ...rest]));
}
