import type { Profile } from './profile.ts';
import { endsWith, firstNamesFit, organisationCore, startsWith } from './names.ts';
import { count } from './unnamed.ts';

const collective = new Set(['organisation', 'group']);

/** Why two referents cannot be one, in a few words; nothing when nothing speaks against it. */
export function against(a: Profile, b: Profile): string | undefined {
  const [kindA, kindB] = [a.referent.kind, b.referent.kind];
  if (kindA !== kindB && !(collective.has(kindA) && collective.has(kindB))) return 'they are of different kinds';
  if (a.referent.anonymous !== b.referent.anonymous) return 'one of them is not named';
  if (a.outlet && b.outlet && a.outlet !== b.outlet) return 'they are different outlets';
  if (a.referent.anonymous && differ(count(a), count(b))) return 'they are not as many';
  if (kindA === 'organisation' && kindB === 'organisation' && organisationsDiffer(a, b)) return 'their names differ';
  if (kindA !== 'person') return undefined;
  if (a.gender && b.gender && a.gender !== b.gender) return 'one is a woman, the other a man';
  return firstNamesDiffer(a.core, b.core) ? 'their names differ' : undefined;
}

/** Both have full names, and none of one is cut from or written in other order than one of the other. */
function organisationsDiffer(a: Profile, b: Profile): boolean {
  const full = (p: Profile): string[][] => p.names.map((name) => [...organisationCore(name)]).filter((core) => core.length > 1);
  const [mine, yours] = [full(a), full(b)];
  const fits = (x: readonly string[], y: readonly string[]): boolean =>
    startsWith(x, y) ||
    startsWith(y, x) ||
    endsWith(x, y) ||
    endsWith(y, x) ||
    x.every((word) => y.includes(word)) ||
    y.every((word) => x.includes(word));
  return mine.length > 0 && yours.length > 0 && !mine.some((x) => yours.some((y) => fits(x, y)));
}

const differ = (a: number | undefined, b: number | undefined): boolean => a !== undefined && b !== undefined && a !== b;

function firstNamesDiffer(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || b.length === 0 || endsWith(a, b) || endsWith(b, a)) return false;
  if (a.length === 1 || b.length === 1) return !(a.includes(b[0] ?? '') || b.includes(a[0] ?? ''));
  // Longer Iberian surnames may lack their last part: two words in common, the first of them first.
  const [first, other] = [a[0] ?? '', b[0] ?? ''];
  return !(firstNamesFit(first, other) && a.slice(1).some((w) => b.slice(1).includes(w)));
}
