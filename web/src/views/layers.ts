import type { Claim, Outlet } from '../desk/types.ts';
import type { Desk } from '../desk/desk.ts';

/** A node of a claim's chains: an origin, somebody who carried it, or the outlet that printed it. */
export interface Node {
  readonly key: string;
  readonly kind: 'origin' | 'carrier' | 'outlet';
  readonly id: string;
  readonly layer: number;
  readonly row: number;
}
export interface Edge {
  readonly from: Node;
  readonly to: Node;
}
export interface Layers {
  readonly nodes: readonly Node[];
  readonly edges: readonly Edge[];
  readonly width: number;
  readonly height: number;
}

/** Layered from left to right: origins, carriers by their longest way from an origin, outlets. */
export function layersOf(desk: Desk, claim: Claim): Layers {
  const paths = claim.origins.flatMap((origin) =>
    origin.chains.map((chain) => ({
      origin: `o:${origin.id}`,
      carriers: [...chain.via].reverse().map((id) => `c:${id}`),
      outlet: `p:${desk.outletOf(chain.document)?.id ?? chain.document}`,
    })),
  );
  const depth = new Map<string, number>();
  for (const { carriers } of paths) carriers.forEach((key, index) => depth.set(key, Math.max(depth.get(key) ?? 0, index + 1)));
  const last = Math.max(0, ...depth.values()) + 1;
  const rank = new Map(desk.record.outlets.map((outlet: Outlet, index) => [`p:${outlet.id}`, index]));
  const keys = [...new Set(paths.flatMap((path) => [path.origin, ...path.carriers, path.outlet]))];
  keys.sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
  const filled: number[] = [];
  const nodes = new Map<string, Node>();
  for (const key of keys) {
    const layer = key.startsWith('o:') ? 0 : key.startsWith('p:') ? last : (depth.get(key) ?? 1);
    const row = filled[layer] ?? 0;
    filled[layer] = row + 1;
    nodes.set(key, { key, kind: layer === 0 ? 'origin' : layer === last ? 'outlet' : 'carrier', id: key.slice(2), layer, row });
  }
  const height = Math.max(1, ...filled.map((number) => number ?? 0));
  const centred = new Map([...nodes].map(([key, node]) => [key, { ...node, row: node.row + (height - (filled[node.layer] ?? 0)) / 2 }]));
  const edges = new Map<string, Edge>();
  for (const path of paths) {
    const steps = [path.origin, ...path.carriers, path.outlet];
    steps.slice(1).forEach((key, index) => {
      const from = centred.get(steps[index] ?? '');
      const to = centred.get(key);
      if (from !== undefined && to !== undefined && from !== to) edges.set(`${from.key}>${to.key}`, { from, to });
    });
  }
  return { nodes: [...centred.values()], edges: [...edges.values()], width: last + 1, height };
}
