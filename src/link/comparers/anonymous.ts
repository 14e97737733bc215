import { count, telling } from '../unnamed.ts';
import { because, type Comparer } from './comparer.ts';

/**
 * Sources without a name are one only where the same outlet carried both, and nothing in their descriptions differs.
 * Two outlets with their own unnamed officials may have the same ones or not: nobody can tell.
 */
export const anonymousSource: Comparer = (a, b) => {
  if (!a.referent.anonymous || !b.referent.anonymous) return undefined;
  if (![...a.carriers].some((id) => b.carriers.has(id))) return undefined;
  const [mine, yours] = [telling(a), telling(b)];
  const shared = [...mine].filter((w) => yours.has(w)).length;
  const smaller = Math.min(mine.size, yours.size);
  const ownBoth = a.document.outlet?.name === b.document.outlet?.name || count(a) === 1 || count(b) === 1;
  // A paper's own articles speak of many unnamed people, and single ones differ: there, the words must say that they are the same.
  if (smaller === 0 ? ownBoth : shared / smaller < (ownBoth ? 0.75 : 0.5)) return undefined;
  return because(
    'unnamed sources through one outlet',
    0.7,
    'Both are unnamed, the same outlet carried what they said, and the descriptions fit.',
  );
};
