import { expect, test } from 'vitest';
import { record } from '../../dev/record.ts';
import { Desk } from '../desk/desk.ts';
import { leadClaim } from './choices.ts';
import { layersOf } from './layers.ts';

const desk = new Desk(record);
const claim = leadClaim(desk);

test('a chain goes from its origin through its carrier to each outlet, and a direct way bends around the carrier', () => {
  expect(claim).toBeDefined();
  if (claim === undefined) return;
  const { nodes, edges, width } = layersOf(desk, claim);
  expect(width).toBe(3);
  expect(nodes.filter((node) => node.kind === 'origin')).toHaveLength(1);
  expect(nodes.filter((node) => node.kind === 'carrier').map((node) => desk.nameOf(node.id))).toEqual(['the Strand']);
  expect(nodes.filter((node) => node.kind === 'outlet')).toHaveLength(3);
  expect(nodes.filter((node) => node.kind === 'bend')).toHaveLength(1);
  for (const { from, to } of edges) expect(to.layer).toBe(from.layer + 1);
});

test('no two nodes stand in one place', () => {
  for (const one of record.claims) {
    const { nodes } = layersOf(desk, one);
    expect(new Set(nodes.map((node) => `${node.layer} ${node.row}`)).size).toBe(nodes.length);
  }
});

test('a carrier that cites itself ends', () => {
  const [first] = claim?.origins ?? [];
  if (claim === undefined || first === undefined) return;
  const looped = { ...claim, origins: [{ ...first, chains: first.chains.map((chain) => ({ ...chain, via: ['x', 'y', 'x'] })) }] };
  expect(layersOf(desk, looped).nodes.length).toBeGreaterThan(0);
});
