import type { Desk } from '../desk/desk.ts';
import type { Claim } from '../desk/types.ts';

/** A node of a claim's chains: an origin, somebody who carried it, the outlet that printed it; `bend` only leads a long line around others. */
export interface Node {
  readonly key: string;
  readonly kind: 'origin' | 'carrier' | 'outlet' | 'bend';
  readonly id: string;
  readonly layer: number;
  readonly row: number;
}
interface Edge {
  readonly from: Node;
  readonly to: Node;
}
interface Layers {
  readonly nodes: readonly Node[];
  readonly edges: readonly Edge[];
  readonly width: number;
  readonly height: number;
}

interface Way {
  readonly origin: string;
  readonly carriers: readonly string[];
  readonly outlet: string;
}

/** Layered from left to right: origins, carriers by their longest way from an origin, outlets in the order of the record. */
export function layersOf(desk: Desk, claim: Claim): Layers {
  const ways = claim.origins.flatMap((origin) =>
    origin.chains.map(
      (chain): Way => ({
        origin: `o:${origin.id}`,
        carriers: chain.via.toReversed().map((id) => `c:${id}`),
        outlet: `p:${desk.outletOf(chain.document)?.id ?? chain.document}`,
      }),
    ),
  );
  const depth = new Map<string, number>();
  for (const { carriers } of ways) for (const [index, key] of carriers.entries()) depth.set(key, Math.max(depth.get(key) ?? 0, index + 1));
  const last = Math.max(0, ...depth.values()) + 1;
  const layerOf = (key: string): number => (key.startsWith('o:') ? 0 : key.startsWith('p:') ? last : (depth.get(key) ?? 1));
  const { layers, next } = placed(ways, last, layerOf);
  const rank = new Map(desk.record.outlets.map((outlet, index) => [`p:${outlet.id}`, index]));
  const rows = ordered(layers, next, rank);
  const height = Math.max(1, ...layers.map((layer) => layer.size));
  const nodes = new Map<string, Node>();
  for (const [layer, keys] of layers.entries()) {
    for (const key of keys) {
      const kind = key.startsWith('b:') ? 'bend' : layer === 0 ? 'origin' : layer === last ? 'outlet' : 'carrier';
      nodes.set(key, { key, kind, id: key.slice(2), layer, row: (rows.get(key) ?? 0) + (height - keys.size) / 2 });
    }
  }
  const edges = [...next].flatMap(([key, targets]) =>
    [...targets].flatMap((target): Edge[] => {
      const from = nodes.get(key);
      const to = nodes.get(target);
      return from === undefined || to === undefined || from === to ? [] : [{ from, to }];
    }),
  );
  return { nodes: [...nodes.values()], edges, width: last + 1, height };
}

/** Every step of every way in its layer; a step over several layers gets a bend in each between. */
function placed(
  ways: readonly Way[],
  last: number,
  layerOf: (key: string) => number,
): { layers: Set<string>[]; next: Map<string, Set<string>> } {
  const layers = Array.from({ length: last + 1 }, () => new Set<string>());
  const next = new Map<string, Set<string>>();
  const join = (from: string, to: string): void => {
    next.set(from, (next.get(from) ?? new Set()).add(to));
  };
  for (const { origin, carriers, outlet } of ways) {
    let at = origin;
    layers[0]?.add(origin);
    for (const key of [...carriers, outlet]) {
      const until = layerOf(key);
      const target = key;
      const from = at;
      for (let layer = layerOf(from) + 1; layer < until; layer++) {
        const bend = `b:${from}>${target}:${layer}`;
        layers[layer]?.add(bend);
        join(at, bend);
        at = bend;
      }
      layers[until]?.add(key);
      join(at, key);
      at = key;
    }
  }
  return { layers, next };
}

/** Rows from right to left, each node near the mean of those it leads to, so that few lines cross. */
function ordered(
  layers: readonly Set<string>[],
  next: ReadonlyMap<string, Set<string>>,
  rank: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  for (const layer of layers.toReversed()) {
    const wish = new Map<string, number>();
    for (const key of layer) {
      const targets = [...(next.get(key) ?? [])].map((target) => rows.get(target) ?? 0);
      wish.set(key, rank.get(key) ?? targets.reduce((sum, row) => sum + row, 0) / Math.max(1, targets.length));
    }
    for (const [row, key] of [...layer].sort((a, b) => (wish.get(a) ?? 0) - (wish.get(b) ?? 0)).entries()) rows.set(key, row);
  }
  return rows;
}
