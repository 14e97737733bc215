import type { Claim, Conflict, Passage } from '../../facts/index.ts';
import type { Story } from '../story.ts';

const place = (p: Passage): string => p.slices.map((s) => `${s.span.document} ${s.span.start} ${s.span.end}`).join('|');

/** Marks outlets that do not have a claim but print what cannot be right beside it. */
export function withOpposed(story: Story, claims: readonly Claim[], conflicts: readonly Conflict[]): Claim[] {
  return claims.map((claim) => {
    const places = new Set(claim.passages.map(place));
    const against = new Set(
      conflicts.flatMap(({ sides }) => {
        const mine = sides.findIndex((side) => side.passages.some((p) => places.has(place(p))));
        const other = mine < 0 ? undefined : sides[1 - mine];
        return other?.passages.map((p) => story.outletOf(p.document).id) ?? [];
      }),
    );
    if (against.size === 0) return claim;
    const positions = claim.positions.map((p) =>
      p.sign === 'silent' && against.has(p.outlet) ? { outlet: p.outlet, sign: 'conflict' as const } : p,
    );
    return { ...claim, positions };
  });
}
