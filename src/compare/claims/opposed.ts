import type { Claim, Conflict, Passage, Side } from '../../facts/index.ts';
import type { Story } from '../story.ts';

const place = (p: Passage): string => p.slices.map((s) => `${s.span.document} ${s.span.start} ${s.span.end}`).join('|');

/** Marks outlets that do not have a claim but print what cannot be right beside it. */
export function withOpposed(story: Story, claims: readonly Claim[], conflicts: readonly Conflict[]): Claim[] {
  // Outlets of the other side, by the places of this one.
  const opposing = new Map<string, string[]>();
  for (const { sides } of conflicts) {
    for (const [at, side] of sides.entries()) {
      const outlets = (sides[1 - at] as Side).passages.map((p) => story.outletOf(p.document).id);
      for (const key of side.passages.map(place)) opposing.set(key, [...(opposing.get(key) ?? []), ...outlets]);
    }
  }
  return claims.map((claim) => {
    const against = new Set(claim.passages.flatMap((p) => opposing.get(place(p)) ?? []));
    if (against.size === 0) return claim;
    const positions = claim.positions.map((p) =>
      p.sign === 'silent' && against.has(p.outlet) ? { outlet: p.outlet, sign: 'conflict' as const } : p,
    );
    return { ...claim, positions };
  });
}
