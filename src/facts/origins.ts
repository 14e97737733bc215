import type { Claim } from './story.ts';

/** How many origins a claim has: `2`; `1–2` where sources that several outlets do not name may be the same. */
export function originCount({ origins, reasons }: Pick<Claim, 'origins' | 'reasons'>, isUnnamed: (entity: string) => boolean): string {
  const may = reasons.some(({ rule }) => rule === 'unnamed sources of several outlets')
    ? origins.filter(({ id }) => isUnnamed(id)).length - 1
    : 0;
  return may > 0 ? `${origins.length - may}–${origins.length}` : `${origins.length}`;
}
