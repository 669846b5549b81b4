import type { Meilisearch } from "meilisearch";
import { compare, orderOf } from "~/app/domain/matching/compare-policy";
import { type Gate, gateOf } from "~/app/domain/matching/levels-policy";
import { type Node, Nodes } from "~/app/domain/matching/node-policy";
import {
  beginsAt,
  byOrder,
  type Match,
  type TurnedMatch,
  turned,
  turnOf,
  type Wheel,
} from "~/app/domain/matching/order-policy";
import type { AskingNeed, Substitutes } from "~/app/domain/matching/schema";
import { type CandidateDocument, profileAttributes, toProfile } from "~/search/indexes/candidates";

/** Documents of one answer; a node that holds more is split. Of 30, 60, 120 and 300 the quickest in `bench:match`. */
const pageSize = 60;

/** Nodes asked about in one request. */
const nodesPerRequest = 8;

/** What was found, and what it took. */
export type BestMatches = { matches: Match[]; requests: number; documentsRead: number };

/** Whom to look among, and where. */
export type SearchScope = Gate & {
  engine: Meilisearch;
  substitutes: Substitutes;
  /** The day in Stockholm, for the turn of equals. */
  date: string;
  take: number;
  index?: string;
};

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
  private readonly nodes: Nodes;
  private readonly queue: Node[] = [];
  private best: TurnedMatch[] = [];
  private readonly gate: string;
  private readonly wheel: Wheel;
  private requests = 0;
  private documentsRead = 0;

  constructor(
    private readonly need: AskingNeed,
    private readonly scope: SearchScope,
  ) {
    this.nodes = new Nodes(need, scope.substitutes);
    this.gate = gateOf(need, scope);
    this.wheel = { date: scope.date, needId: need.id };
  }

  async run(): Promise<BestMatches> {
    await this.begin();
    for (let nodes = this.nextNodes(); nodes.length > 0; nodes = this.nextNodes()) await this.ask(nodes);
    const matches = this.best.map(({ profile, comparison }) => ({ profile, comparison }));
    return { matches, requests: this.requests, documentsRead: this.documentsRead };
  }

  /** Reads who meets all musts; when all there are fit on one page, everybody. */
  private async begin(): Promise<void> {
    const [first] = this.nodes.nextFamily();
    if (!first) return;
    const all = this.query([this.gate], { limit: 0 });
    const plan = this.plan(first);
    const { results } = await this.send([...plan.queries, all]);
    const everybody = results.at(-1)?.estimatedTotalHits ?? 0;
    const isAll = everybody === results[0]?.estimatedTotalHits;
    if (everybody > pageSize || isAll) this.take({ ...plan, node: first }, results.slice(0, -1));
    if (everybody > pageSize) return;
    const root = this.nodes.everybody(everybody);
    if (!isAll) this.push(root);
  }

  /** The open nodes that may still hold one of the best, the most promising first. */
  private nextNodes(): Node[] {
    const last = this.lowestOfBest();
    while (this.nodes.familyBound() >= Math.max(last, this.queue[0]?.bound ?? 0)) {
      for (const node of this.nodes.nextFamily()) this.push(node);
    }
    const promising = this.queue.filter(({ bound }) => bound >= last);
    this.queue.length = 0;
    this.queue.push(...promising);
    return this.queue.splice(0, nodesPerRequest);
  }

  /** The order number a newcomer must reach, as equals are told apart by turn; 0 while places are free. */
  private lowestOfBest(): number {
    return this.best[this.scope.take - 1]?.comparison.order ?? 0;
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
    const size = node.count ?? 0;
    if (size <= pageSize) return { kind: "read", queries: [this.query(filters, { limit: pageSize })] };
    const at = this.nodes.splitAt(node);
    if (at === null) return { kind: "turn", queries: this.inTurn(filters, size) };
    const children = this.nodes.children(node, at);
    const counted = this.nodes.isDivided(node, children, at) ? children.slice(0, -1) : children;
    return {
      kind: "split",
      children,
      queries: counted.map((child) => this.query([this.gate, ...child.filters], { limit: 0 })),
    };
  }

  /** As many equals as are asked for, from where the list begins, and from the first lot when it ends before that. */
  private inTurn(filters: string[], size: number): Query[] {
    const offset = beginsAt(size, this.wheel);
    const around = Math.min(offset, offset + this.scope.take - size);
    const sort = ["lot:asc"];
    const from = this.query(filters, { limit: this.scope.take, offset, sort });
    return around > 0 ? [from, this.query(filters, { limit: around, sort })] : [from];
  }

  private query(filters: string[], order: { limit: number; offset?: number; sort?: string[] }): Query {
    return {
      indexUid: this.scope.index ?? "candidates",
      filter: filters.filter(Boolean),
      attributesToRetrieve: profileAttributes,
      ...order,
    };
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
    else this.keep(answers, { size: kind === "turn" ? count : null });
  }

  /** What was read is all of a set, or the first in turn of a group of `size` equals. Only whole groups can be turned. */
  private keep(answers: Answer[], { size }: { size: number | null }): void {
    const { need, scope, wheel } = this;
    const read = answers
      .flatMap(({ hits }) => hits)
      .map((hit) => {
        const profile = toProfile(hit);
        return { profile, order: orderOf(need, profile, scope.substitutes) };
      });
    this.documentsRead += read.length;
    const last = Math.max(this.lowestOfBest(), lowestOf(read, scope.take));
    const reaching = read
      .filter(({ order }) => order >= last)
      .map(({ profile }) => ({ profile, comparison: compare(need, profile, scope.substitutes) }));
    const matches =
      size === null
        ? turned(reaching, wheel)
        : reaching.map((match, place) => ({ ...match, turn: turnOf(place, { ...match, size, wheel }) }));
    const known = new Set(this.best.map(({ profile }) => profile.id));
    const found = matches.filter(({ profile }) => !known.has(profile.id));
    this.best = [...this.best, ...found].sort(byOrder).slice(0, scope.take);
  }
}

type Query = {
  indexUid: string;
  filter: string[];
  limit: number;
  offset?: number;
  attributesToRetrieve: string[];
  sort?: string[];
};
type Plan = { kind: "count" | "read" | "turn" | "split"; queries: Query[]; children?: Node[] };
type Answer = { hits: CandidateDocument[]; estimatedTotalHits?: number };

/** The order number of the `take`th best of these; 0 when there are fewer. */
function lowestOf(read: { order: number }[], take: number): number {
  const orders = Float64Array.from(read, ({ order }) => order).sort();
  return orders.at(-take) ?? 0;
}
