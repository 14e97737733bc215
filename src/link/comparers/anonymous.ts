import { contentWords } from '../names.ts';
import type { Profile } from '../profile.ts';
import { genericSources } from '../titles.data.ts';
import { because, type Comparer } from './comparer.ts';

const numbers = new Map([
  ['two', 2],
  ['both', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
]);

const telling = (p: Profile): Set<string> =>
  new Set([...p.descriptions, ...p.names].flatMap(contentWords).filter((w) => !genericSources.has(w) && !numbers.has(w)));

const count = (p: Profile): number | undefined =>
  p.referent.number ??
  [...p.descriptions, ...p.names].flatMap((d) => contentWords(d).map((w) => numbers.get(w))).find((n) => n !== undefined);

/**
 * Sources without a name are one only where the same outlet carried both, and nothing in their descriptions differs.
 * Two outlets with their own unnamed officials may have the same ones or not: nobody can tell.
 */
export const anonymousSource: Comparer = (a, b) => {
  if (!a.referent.anonymous || !b.referent.anonymous) return undefined;
  if (![...a.carriers].some((id) => b.carriers.has(id))) return undefined;
  const [numberA, numberB] = [count(a), count(b)];
  if (numberA !== undefined && numberB !== undefined && numberA !== numberB) return undefined;
  const [mine, yours] = [telling(a), telling(b)];
  const shared = [...mine].filter((w) => yours.has(w)).length;
  const smaller = Math.min(mine.size, yours.size);
  const ownBoth = a.document.outlet?.name === b.document.outlet?.name;
  // A paper's own articles speak of many unnamed people: there, the words must say that they are the same.
  if (smaller === 0 ? ownBoth : shared / smaller < (ownBoth ? 0.75 : 0.5)) return undefined;
  return because(
    'unnamed sources through one outlet',
    0.7,
    'Both are unnamed, the same outlet carried what they said, and the descriptions fit.',
  );
};
