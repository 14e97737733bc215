import type { ReportedEvent } from '../../facts/index.ts';
import type { Word } from '../tokens/lines.ts';

type Status = ReportedEvent['status'];

const planning =
  /^(?:plan|plans|planned|due|scheduled|expected|expects|set|slated|going|intends?|hopes?|agreed|promised|vowed|prepares?|about)$/u;
const wishing = /^(?:wants?|wanted|demand(?:s|ed)?|call(?:s|ed)?|urge[ds]?|asks?|asked|should|must|ought|need(?:s|ed)?)$/u;
const undone = /^(?:refus(?:es|ed)|fail(?:s|ed)|declin(?:es|ed)|never|not|n['’]t|no|nobody|none|neither|without|den(?:y|ies|ied))$/u;

/** Whether the event of the verb at `at` is told as happened, planned, denied, demanded or merely possible. `from` begins its clause. */
export function statusAt(words: readonly Word[], from: number, at: number, link: string | undefined): Status {
  if (
    link === 'if' ||
    link === 'unless' ||
    words.slice(Math.max(0, from - 1), at).some(({ lower }) => lower === 'if' || lower === 'whether')
  )
    return 'hypothetical';
  const before = words.slice(Math.max(from, at - 7), at);
  const verbs = before.filter(
    ({ tag, lower }) => /^(?:MD|VB|TO|RB|DT)/u.test(tag) || planning.test(lower) || wishing.test(lower) || undone.test(lower),
  );
  if (verbs.some(({ lower, tag }) => undone.test(lower) && (tag !== 'DT' || lower === 'no' || lower === 'neither'))) return 'denied';
  const modal = verbs.findLast(({ tag }) => tag === 'MD');
  const infinitive = words[at - 1]?.tag === 'TO' || (words[at - 1]?.lower === 'be' && words[at - 2]?.tag === 'TO');
  if (modal) {
    if (/^(?:should|must|ought)$/u.test(modal.lower)) return 'demanded';
    if (/^(?:could|may|might|can)$/u.test(modal.lower)) return 'hypothetical';
    if (verbs.some(({ lower }) => lower === 'have')) return 'hypothetical';
    return 'planned';
  }
  if (infinitive) {
    if (verbs.some(({ lower }) => wishing.test(lower))) return 'demanded';
    if (verbs.some(({ lower, tag }) => planning.test(lower) || (/^(?:is|are|was|were)$/u.test(lower) && tag.startsWith('V'))))
      return 'planned';
    return verbs.some(({ tag }) => tag === 'VBD' || tag === 'VBN') ? 'happened' : 'hypothetical';
  }
  return 'happened';
}
