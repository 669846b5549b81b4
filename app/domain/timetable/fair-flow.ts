/** A pair that may be chosen. `weight` and `drawn` are whole numbers; a larger weight wins, then a larger drawn number. */
export type Pair = { left: number; right: number; weight: number; drawn: number };

/** How many pairs somebody is promised, and may have. */
export type Limits = { least: number; most: number };

/** Those of a side and the pairs they are in; the flow's nodes are the left ones, then the right ones. */
type Network = {
  pairs: readonly Pair[];
  limits: readonly Limits[];
  leftCount: number;
  pairsAt: number[][];
  isChosen: boolean[];
  counts: number[];
};

/**
 * Chooses pairs so that, in this order: as many promised ones as can be are there; as few as can be have none, then as
 * few as can be have only one, then two … (the smallest number first); the weights, then the drawn numbers, sum to most.
 *
 * A flow of least cost, by successive shortest paths: the best chain of pairs to add and give up, again and again. A
 * chain that starts at somebody and ends at somebody gives both one pair more and takes none from anybody, so what a
 * chain is worth to fairness is known from its two ends. The gains only fall, so the sum of them is the most there is
 * (each participant's gains fall too: it is a convex cost). Costs: chains × (participants + pairs) as measured, times
 * participants at worst.
 *
 * @param total the room: so many pairs at most.
 * @returns the numbers of the chosen pairs, in order.
 */
export function chooseFairly({
  left,
  right,
  pairs,
  total,
}: {
  left: readonly Limits[];
  right: readonly Limits[];
  pairs: readonly Pair[];
  total: number;
}): number[] {
  const network = openNetwork({ left, right, pairs });
  for (let chosen = 0; chosen < total; chosen++) {
    const labels = labelChains(network);
    const end = bestEnd(network, labels);
    if (end === null) break;
    followChain(network, { labels, end });
  }
  return pairs.flatMap((_, at) => (network.isChosen[at] ? [at] : []));
}

function openNetwork({
  left,
  right,
  pairs,
}: {
  left: readonly Limits[];
  right: readonly Limits[];
  pairs: readonly Pair[];
}): Network {
  const limits = [...left, ...right];
  const pairsAt: number[][] = limits.map(() => []);
  for (const [at, pair] of pairs.entries()) {
    pairsAt[pair.left]?.push(at);
    pairsAt[left.length + pair.right]?.push(at);
  }
  return {
    pairs,
    limits,
    leftCount: left.length,
    pairsAt,
    isChosen: pairs.map(() => false),
    counts: limits.map(() => 0),
  };
}

/** Per node the best chain that reaches it: where it starts (as an urgency), what it gains, its last pair (-1: none). */
type Labels = { urgency: Float64Array; weight: Float64Array; drawn: Float64Array; lastPair: Int32Array };

/** How urgent somebody's next pair is, less first: promised ones, then who has fewest. Infinite when they have all. */
function urgencyOf({ limits, counts }: Network, node: number): number {
  const { least, most } = limits[node] ?? { least: 0, most: 0 };
  const count = counts[node] ?? 0;
  if (count >= most) return Number.POSITIVE_INFINITY;
  return count < least ? count : unpromised + count;
}

/** More than anybody has pairs. */
const unpromised = 10_000;

/** The best chain to everybody, by correcting labels until nothing improves (Bellman and Ford, with a queue). */
function labelChains(network: Network): Labels {
  const { limits, leftCount } = network;
  const labels: Labels = {
    urgency: Float64Array.from(limits, (_, node) =>
      node < leftCount ? urgencyOf(network, node) : Number.POSITIVE_INFINITY,
    ),
    weight: new Float64Array(limits.length),
    drawn: new Float64Array(limits.length),
    lastPair: new Int32Array(limits.length).fill(-1),
  };
  const queue = limits.flatMap((_, node) => (labels.urgency[node] === Number.POSITIVE_INFINITY ? [] : [node]));
  queue.sort((a, b) => (labels.urgency[a] ?? 0) - (labels.urgency[b] ?? 0));
  const isQueued = limits.map((_, node) => labels.urgency[node] !== Number.POSITIVE_INFINITY);
  for (let at = 0; at < queue.length; at++) {
    const node = queue[at] ?? 0;
    isQueued[node] = false;
    extendChains(network, {
      labels,
      node,
      reached: (other) => {
        if (!isQueued[other]) queue.push(other);
        isQueued[other] = true;
      },
    });
  }
  return labels;
}

/** From the left a chain goes on by choosing a pair, from the right by giving one up. */
function extendChains(
  { pairs, leftCount, pairsAt, isChosen }: Network,
  { labels, node, reached }: { labels: Labels; node: number; reached: (node: number) => void },
): void {
  const { urgency, weight, drawn, lastPair } = labels;
  const isLeft = node < leftCount;
  const sign = isLeft ? 1 : -1;
  const from = urgency[node] ?? 0;
  for (const at of pairsAt[node] ?? []) {
    const pair = pairs[at];
    if (!pair || isChosen[at] === isLeft) continue;
    const other = isLeft ? leftCount + pair.right : pair.left;
    const toWeight = (weight[node] ?? 0) + sign * pair.weight;
    const toDrawn = (drawn[node] ?? 0) + sign * pair.drawn;
    const difference =
      (urgency[other] === from ? 0 : (urgency[other] ?? 0) - from) ||
      toWeight - (weight[other] ?? 0) ||
      toDrawn - (drawn[other] ?? 0);
    if (difference <= 0) continue;
    urgency[other] = from;
    weight[other] = toWeight;
    drawn[other] = toDrawn;
    lastPair[other] = at;
    reached(other);
  }
}

/** Where the best of all chains ends, `null` when nobody on the right can have one more. */
function bestEnd(network: Network, { urgency, weight, drawn }: Labels): number | null {
  let best: number | null = null;
  let bestWorth = Number.POSITIVE_INFINITY;
  for (let node = network.leftCount; node < network.limits.length; node++) {
    const worth = worthOfEnds(urgency[node] ?? Number.POSITIVE_INFINITY, urgencyOf(network, node));
    if (worth === Number.POSITIVE_INFINITY || worth > bestWorth) continue;
    const isBetter =
      best === null ||
      (bestWorth - worth || (weight[node] ?? 0) - (weight[best] ?? 0) || (drawn[node] ?? 0) - (drawn[best] ?? 0)) > 0;
    if (!isBetter) continue;
    best = node;
    bestWorth = worth;
  }
  return best;
}

/** What one pair more to both ends of a chain does for promises and fairness; less is better. */
function worthOfEnds(one: number, other: number): number {
  if (one === Number.POSITIVE_INFINITY || other === Number.POSITIVE_INFINITY) return Number.POSITIVE_INFINITY;
  const unpromisedEnds = Number(one >= unpromised) + Number(other >= unpromised);
  const [a, b] = [one % unpromised, other % unpromised];
  return (unpromisedEnds * unpromised + Math.min(a, b)) * unpromised + Math.max(a, b);
}

function followChain(network: Network, { labels, end }: { labels: Labels; end: number }): void {
  const { pairs, leftCount, isChosen, counts } = network;
  let node = end;
  counts[end] = (counts[end] ?? 0) + 1;
  for (let at = labels.lastPair[node] ?? -1; at >= 0; at = labels.lastPair[node] ?? -1) {
    const pair = pairs[at];
    if (!pair) break;
    isChosen[at] = !isChosen[at];
    node = node < leftCount ? leftCount + pair.right : pair.left;
  }
  counts[node] = (counts[node] ?? 0) + 1;
}
