import type { Meilisearch } from "meilisearch";
import {
  compare,
  fullCredit,
  mustWorth,
  rotation,
  rotationStart,
  weightOf,
} from "~/app/domain/matching/compare-policy";
import { gateOf, type Level, levelsOf, metFilter } from "~/app/domain/matching/levels-policy";
import { byOrder, type Match } from "~/app/domain/matching/order-policy";
import type { AskedRequirement, AskingNeed, Profile, Substitutes } from "~/app/domain/matching/schema";
import { atLeast, below, not } from "~/search/filter";
import { type CandidateDocument, profileAttributes, toProfile } from "~/search/indexes/candidates";

/** Documents of one answer; a node that holds more is split. Of 60, 120 and 300 the quickest in `bench:match`. */
const pageSize = 120;

/** Families of unmet musts that are asked for one by one: none, each one, each two. */
const separateFamilies = 2;

/** Nodes asked about in one request. */
const nodesPerRequest = 4;

/** What was found, and what it took. */
export type BestMatches = { matches: Match[]; requests: number; documentsRead: number };

/** Whom to look among: `excludedIds` are already introduced; `provider` only its own. */
export type SearchScope = {
  engine: Meilisearch;
  substitutes: Substitutes;
  /** The day in Stockholm, for the rotation of equals. */
  date: string;
  take: number;
  excludedIds?: string[];
  provider?: string;
  index?: string;
};

/** A set of profiles: what is decided of each requirement, the filter that says so, and the best order number within. */
type Node = { filters: string[]; decisions: Decision[]; bound: number; count: number | null; isRest?: boolean };

/** Of one requirement: `null` open, "met" met somehow, else the level it stands at. */
type Decision = null | "met" | Level;

/**
 * The best candidates for a need, in order: equal to comparing all, ties included. Best-first search over filters: the set
 * with the highest possible order number is read when it is small, else split by the levels of one requirement, until the
 * last one found is above everything that is left. Cost: a few requests and some hundred documents, whatever the number of
 * candidates; in the worst case all that share the best levels.
 */
export async function searchBest(need: AskingNeed, scope: SearchScope): Promise<BestMatches> {
  return new BestSearch(need, scope).run();
}

class BestSearch {
  private readonly queue: Node[] = [];
  private readonly best = new Map<string, Match & { turn: number }>();
  private readonly gate: string;
  private readonly levels: Level[][];
  private readonly musts: number[];
  private readonly start: number;
  private family = 0;
  private requests = 0;
  private documentsRead = 0;

  constructor(
    private readonly need: AskingNeed,
    private readonly scope: SearchScope,
  ) {
    this.gate = gateOf(need, scope);
    this.levels = need.requirements.map(({ ask }) => levelsOf(ask, scope.substitutes));
    this.musts = need.requirements.flatMap(({ importance }, at) => (importance === "MUST" ? [at] : []));
    this.start = rotationStart(scope.date, need.id);
  }

  async run(): Promise<BestMatches> {
    await this.begin();
    for (let nodes = this.nextNodes(); nodes.length > 0; nodes = this.nextNodes()) await this.ask(nodes);
    const matches = this.ranked().map(({ profile, comparison }) => ({ profile, comparison }));
    return { matches, requests: this.requests, documentsRead: this.documentsRead };
  }

  /** Reads who meets all musts; when all there are fit on one page, everybody. */
  private async begin(): Promise<void> {
    this.openFamily();
    const [first] = this.queue.splice(0);
    if (!first) return;
    const all = this.query([this.gate], { limit: 0 });
    const plan = this.plan(first);
    const { results } = await this.send([...plan.queries, all]);
    const everybody = results.at(-1)?.estimatedTotalHits ?? 0;
    if (everybody > pageSize) return this.take({ ...plan, node: first }, results.slice(0, -1));
    this.family = Number.POSITIVE_INFINITY;
    if (everybody === results[0]?.estimatedTotalHits) return this.take({ ...plan, node: first }, results.slice(0, -1));
    this.push({
      filters: [],
      decisions: this.need.requirements.map(() => null),
      bound: Number.MAX_SAFE_INTEGER,
      count: everybody,
    });
  }

  /** The open nodes that may still hold one of the best, the most promising first. */
  private nextNodes(): Node[] {
    const last = this.lowestOfBest();
    while (this.familyBound() >= Math.max(last, this.queue[0]?.bound ?? 0)) this.openFamily();
    const promising = this.queue.filter(({ bound }) => bound >= last);
    this.queue.length = 0;
    this.queue.push(...promising);
    return this.queue.splice(0, nodesPerRequest);
  }

  /** The order number a newcomer must reach, as equals are told apart by rotation; 0 while places are free. */
  private lowestOfBest(): number {
    if (this.best.size < this.scope.take) return 0;
    return this.ranked().at(-1)?.comparison.order ?? 0;
  }

  /** All sets with one more unmet must than the last family; after two, one set of whatever is left. */
  private openFamily(): void {
    if (this.family <= separateFamilies) {
      for (const unmet of subsets(this.musts, this.family)) this.push(this.familyNode(unmet));
      this.family++;
      return;
    }
    const decisions = this.need.requirements.map(() => null);
    this.push({ filters: [], decisions, bound: this.familyBound(), count: null, isRest: true });
    this.family = Number.POSITIVE_INFINITY;
  }

  /** The best order number of the family that is next; below everything when there is none. */
  private familyBound(): number {
    if (this.family > this.musts.length) return -1;
    const most = this.need.requirements.reduce((sum, requirement) => sum + fullCredit * weightOf(requirement), 0);
    return mustWorth * (this.musts.length - this.family) + most - fullCredit * this.family;
  }

  private familyNode(unmet: number[]): Node {
    const decisions = this.need.requirements.map((requirement, at): Decision => {
      if (requirement.importance !== "MUST") return null;
      return unmet.includes(at) ? (this.levels[at]?.at(-1) ?? null) : "met";
    });
    const filters = this.musts.map((at) => {
      const met = metFilter(this.asked(at).ask, this.scope.substitutes);
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

  private push(node: Node): void {
    const at = this.queue.findIndex(({ bound }) => bound < node.bound);
    this.queue.splice(at < 0 ? this.queue.length : at, 0, node);
  }

  /** One request about some nodes: the small ones are read, the others counted by the levels of one requirement. */
  private async ask(nodes: Node[]): Promise<void> {
    const asked = nodes.map((node) => ({ node, ...this.plan(node) }));
    const { results } = await this.send(asked.flatMap((plan) => plan.queries));
    let position = 0;
    for (const plan of asked) {
      const answers = results.slice(position, position + plan.queries.length);
      position += plan.queries.length;
      this.take(plan, answers);
    }
  }

  private send(queries: Query[]) {
    this.requests++;
    return this.scope.engine.multiSearch<{ queries: Query[] }, CandidateDocument>({ queries });
  }

  private plan(node: Node): Plan {
    const filters = [this.gate, ...node.filters];
    const isCounted = node.count !== null || this.requests === 0;
    if (!isCounted) return { kind: "count", queries: [this.query(filters, { limit: 0 })] };
    if ((node.count ?? 0) <= pageSize) return { kind: "read", queries: [this.query(filters, { limit: pageSize })] };
    const at = this.splitAt(node);
    if (at === null) {
      const [first, second] = [atLeast("lot", this.start), below("lot", this.start)];
      const inTurn = { limit: this.scope.take, sort: ["lot:asc"] };
      return { kind: "turn", queries: [first, second].map((turn) => this.query([...filters, turn], inTurn)) };
    }
    const children = this.children(node, at);
    const counted = this.isDivided(node, children, at) ? children.slice(0, -1) : children;
    return {
      kind: "split",
      children,
      queries: counted.map((child) => this.query([this.gate, ...child.filters], { limit: 0 })),
    };
  }

  private query(filters: string[], { limit, sort }: { limit: number; sort?: string[] }): Query {
    const indexUid = this.scope.index ?? "candidates";
    return {
      indexUid,
      filter: filters.filter(Boolean),
      limit,
      attributesToRetrieve: profileAttributes,
      ...(sort ? { sort } : {}),
    };
  }

  /** The open requirement that decides most, or null when none is open. */
  private splitAt({ decisions }: Node): number | null {
    let [best, most] = [-1, 0];
    decisions.forEach((decision, at) => {
      if (decision !== null && decision !== "met") return;
      const weight = weightOf(this.asked(at));
      const choices = (this.levels[at]?.length ?? 0) - (decision === "met" ? 1 : 0);
      if (choices > 1 && weight > most) [best, most] = [at, weight];
    });
    return best < 0 ? null : best;
  }

  private children(node: Node, at: number): Node[] {
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
  private isDivided({ decisions }: Node, children: Node[], at: number): boolean {
    const unmet = decisions[at] === "met" ? 1 : 0;
    return children.length === (this.levels[at]?.length ?? 0) - unmet;
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

  private take({ kind, children, node }: Plan & { node: Node }, answers: Answer[]): void {
    if (kind === "split") {
      let left = node.count ?? 0;
      children?.forEach((child, at) => {
        const count = answers[at]?.estimatedTotalHits ?? left;
        left -= count;
        if (count > 0) this.push({ ...child, count });
      });
      return;
    }
    const [answer] = answers;
    const count = answer?.estimatedTotalHits ?? 0;
    if (kind === "count" && count === 0) return;
    if (kind === "count" || (kind === "read" && count > pageSize)) this.push({ ...node, count });
    else for (const hit of answers.flatMap(({ hits }) => hits)) this.keep(toProfile(hit));
  }

  private keep(profile: Profile): void {
    this.documentsRead++;
    const comparison = compare(this.need, profile, this.scope.substitutes);
    this.best.set(profile.id, { profile, comparison, turn: rotation(profile.lot, this.start) });
    if (this.best.size <= this.scope.take * 4 + pageSize) return;
    const kept = this.ranked();
    this.best.clear();
    for (const match of kept) this.best.set(match.profile.id, match);
  }

  private ranked() {
    return [...this.best.values()].sort(byOrder).slice(0, this.scope.take);
  }
}

type Query = { indexUid: string; filter: string[]; limit: number; attributesToRetrieve: string[]; sort?: string[] };
type Plan = { kind: "count" | "read" | "turn" | "split"; queries: Query[]; children?: Node[] };
type Answer = { hits: CandidateDocument[]; estimatedTotalHits?: number };

/** Every choice of `size` of these. */
function subsets(items: number[], size: number): number[][] {
  if (size === 0) return [[]];
  return items.flatMap((item, at) => subsets(items.slice(at + 1), size - 1).map((rest) => [item, ...rest]));
}
