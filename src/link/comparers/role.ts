import { contentWords } from '../names.ts';
import type { Profile } from '../profile.ts';
import { because, type Comparer } from './comparer.ts';

const held = (p: Profile): Set<string> =>
  new Set([
    ...p.roles.filter((r) => r.status === 'now' || r.status === 'acting').map((r) => r.words.join(' ')),
    ...p.descriptions.filter((d) => /^the\s/i.test(d)).map((d) => contentWords(d).join(' ')),
  ]);

/** A person who is only described, and the person who holds that office. */
export const role: Comparer = (a, b) => {
  if (a.referent.kind !== 'person' || b.referent.kind !== 'person' || (a.core.length > 0 && b.core.length > 0)) return undefined;
  const other = held(b);
  const shared = [...held(a)].find((r) => r.includes(' ') && other.has(r));
  return shared ? because('description and role', 0.75, 'One is described by the office that the other holds.') : undefined;
};

const speaksFor = /^(spokesman|spokeswoman|spokesperson|spokespeople|spokesmen)$/;

const bodies = (p: Profile): Set<string> =>
  new Set(
    [...p.descriptions, ...p.names]
      .map(contentWords)
      .filter((words) => words.some((w) => speaksFor.test(w)))
      .map((words) => words.filter((w) => !speaksFor.test(w)).join(' '))
      .filter((rest) => rest !== ''),
  );

/** Unnamed spokespeople of the same body. */
export const spokesperson: Comparer = (a, b) => {
  if (a.core.length > 0 && a.referent.kind === 'person') return undefined;
  if (b.core.length > 0 && b.referent.kind === 'person') return undefined;
  const other = bodies(b);
  return [...bodies(a)].some((body) => other.has(body))
    ? because('spokesperson of the same body', 0.72, 'Both speak, unnamed, for the same body.')
    : undefined;
};
