import { contentWords } from '../names.ts';
import type { Profile } from '../profile.ts';
import { genericSources } from '../titles.data.ts';
import { because, type Comparer } from './comparer.ts';

const numbers = new Map(Object.entries({ one: 1, two: 2, both: 2, pair: 2, three: 3, four: 4, five: 5, six: 6 }));
const single = /^(aide|diplomat|employee|insider|official|person|second|source|third|worker)$/;

const described = (p: Profile): string[][] =>
  // What follows `who` or `it did not name` tells of the telling, not of the sources.
  [...p.descriptions, ...p.names].map((d) => contentWords(d.replace(/,?\s(who|whom|that|which|it|he|she|they)\s.*$/su, '')));

const telling = (p: Profile): Set<string> =>
  new Set(
    described(p)
      .flat()
      .filter((w) => !genericSources.has(w) && !numbers.has(w) && !single.test(w)),
  );

function count(p: Profile): number | undefined {
  if (p.referent.number !== undefined) return p.referent.number;
  const words = described(p);
  if (words.some((d) => d[0] === 'one' || d.some((w) => single.test(w)))) return 1;
  return words.flatMap((d) => d.map((w) => numbers.get(w))).find((n) => n !== undefined);
}

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
