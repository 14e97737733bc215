import { commonStems } from './common.data.ts';
import { fields } from './fields.data.ts';
import { stem } from './stem.ts';

const fieldOf = new Map<string, string>();
for (const line of fields) {
  const [name = '', ...words] = line.split(' ');
  for (const word of [name, ...words]) if (!fieldOf.has(stem(word))) fieldOf.set(stem(word), `~${name}`);
}

/** What a word is compared by: its field of meaning where it has one, else its stem. */
export const conceptOf = (folded: string): string => {
  const root = stem(folded);
  return fieldOf.get(root) ?? root;
};

/** Whether general English uses the concept all the time. A field is as common as its name. */
export const isCommon = (concept: string): boolean => commonStems.has(concept.startsWith('~') ? stem(concept.slice(1)) : concept);
