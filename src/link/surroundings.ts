import { wordsIn } from './names.ts';
import type { Profile } from './profile.ts';

/** What else the story holds, for comparers that may only speak where nobody else fits. */
export interface Surroundings {
  /** Full names (two words or more) by their last word, over all documents. */
  readonly fullNames: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** Cores of all organisations' names, joined by spaces. */
  readonly organisations: ReadonlySet<string>;
  /** For each definite description (`the union`): cores of the names that referents so described also have. */
  readonly described: ReadonlyMap<string, ReadonlySet<string>>;
}

export function surroundingsOf(profiles: readonly Profile[]): Surroundings {
  const fullNames = new Map<string, Map<string, readonly string[]>>();
  const organisations = new Set<string>();
  const described = new Map<string, Set<string>>();
  for (const { referent, persons, core, descriptions } of profiles) {
    if (referent.kind !== 'person') {
      for (const text of descriptions) {
        const key = definite(text);
        if (key === undefined) continue;
        const names = described.get(key) ?? new Set<string>();
        if (core.length > 0) names.add(core.join(' '));
        described.set(key, names);
      }
      if (core.length > 0) organisations.add(core.join(' '));
      continue;
    }
    for (const name of persons) {
      const last = name.core.at(-1);
      if (last === undefined || name.core.length < 2) continue;
      const known = fullNames.get(last) ?? new Map<string, readonly string[]>();
      known.set(name.core.join(' '), name.core);
      fullNames.set(last, known);
    }
  }
  return { fullNames: new Map([...fullNames].map(([last, names]) => [last, [...names.values()]])), organisations, described };
}

/** The words after `the`, joined; nothing for other descriptions. */
export const definite = (text: string): string | undefined =>
  /^the\s/i.test(text) ? wordsIn(text).slice(1).join('') || undefined : undefined;
