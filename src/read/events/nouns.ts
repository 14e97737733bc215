import type { Document, EventType, TimeExpression } from '../../facts/index.ts';
import { baseLeft } from '../attributions/phrases.ts';
import type { Line } from '../tokens/lines.ts';
import type { Happening } from './index.ts';
import { triggers } from './triggers.data.ts';

const nouns = new Map<string, EventType>();
for (const { type, nouns: forms = '' } of triggers) for (const form of forms.split(' ')) if (form !== '') nouns.set(form, type);
const papers = /^(?:e-?mail|letter|memo|statement|report|filing)$/u;

/** Events that a noun names together with its day: `the June 3 work session`, `a meeting on 28 April`, `lunch in February`. */
export function namedIn(document: Document, { words }: Line, dated: readonly TimeExpression[]): Happening[] {
  const found: Happening[] = [];
  words.forEach((word, at) => {
    if (!/^NNS?$/u.test(word.tag)) return;
    const type = nouns.get(word.lower) ?? (papers.test(word.lower) ? 'statement' : undefined);
    if (!type || /^NNS?$/u.test(words[at + 1]?.tag ?? '')) return;
    const from = baseLeft(words, at + 1);
    const start = words[from]?.start ?? word.start;
    const inside = dated.find(({ span }) => span.start >= start && span.end <= word.start);
    const between = document.text.slice(word.end, word.end + 14);
    const lead = /^\s+(?:(?:on|in|at|of|dated|held\s+on|held\s+in)\s+)?/u.exec(between)?.[0].length ?? 0;
    const beside = lead > 0 ? dated.find(({ span }) => span.start === word.end + lead) : undefined;
    const time = inside ?? beside;
    if (!time || time.time.earliest === undefined) return;
    found.push({ type, start, end: beside ? beside.span.end : word.end, trigger: [word.start, word.end], status: 'happened', when: time.time, weight: 4 });
  });
  return found;
}
