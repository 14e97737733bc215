import { contentWords } from './names.ts';
import type { Profile } from './profile.ts';
import { genericSources } from './titles.data.ts';

const numbers = new Map(Object.entries({ two: 2, both: 2, pair: 2, three: 3, four: 4, five: 5, six: 6 }));
const single = /^(?:an?|another|one|this|the (?:other|same|second|third))\s/i;

/** What follows `who` or `it did not name` tells of the telling, not of the sources. */
const described = (p: Profile): string[] =>
  [...p.descriptions, ...p.names].map((d) => d.replace(/,?\s(?:who|whom|that|which|it|he|she|they)\s.*$/su, ''));

/** Words that tell these sources from others. */
export const telling = (p: Profile): Set<string> =>
  new Set(
    described(p).flatMap((d) =>
      contentWords(d).filter((w) => !genericSources.has(w) && !numbers.has(w) && !/^(?:this|same|second|third)$/.test(w)),
    ),
  );

/** How many they are, where the words say so. */
export function count(p: Profile): number | undefined {
  if (p.referent.number !== undefined) return p.referent.number;
  const forms = described(p);
  if (forms.some((d) => single.test(d))) return 1;
  return forms.flatMap((d) => contentWords(d).map((w) => numbers.get(w))).find((n) => n !== undefined);
}
