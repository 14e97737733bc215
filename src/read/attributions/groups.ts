import type { Line, Word } from '../tokens/lines.ts';
import type { CueVerb } from './verbs.ts';
import { cueVerb } from './verbs.ts';
import { isFinite } from './phrases.ts';

/** A reporting verb with its auxiliaries and adverbs: `has repeatedly said`, `did not say`, `to say`. Places are word indexes. */
export interface Group {
  readonly verb: CueVerb;
  readonly from: number;
  readonly head: number;
  readonly to: number;
  readonly form: 'finite' | 'participle' | 'infinitive' | 'passive';
  readonly negative: boolean;
  readonly modal: boolean;
}

const auxiliary = /^(?:have|has|had|having|be|is|are|was|were|been|being|am|do|does|did|'s|’s|'ve|’ve|'d|’d|'re|’re|get|got)$/u;
const negation = /^(?:not|n't|n’t|never|neither|nor)$/u;
const particles = /^(?:out|back|off|up|down)$/u;

/** All reporting verbs of a line that stand where a verb can stand. */
export function groups(line: Line): Group[] {
  const { words } = line;
  const found: Group[] = [];
  words.forEach((word, head) => {
    if (word.tag === 'QUOTE') return;
    const verb = cueVerb(word.lower);
    if (!verb || !isVerbHere(words, head)) return;
    let from = head;
    let negative = false;
    let modal = false;
    let have = false;
    let be = false;
    let to = false;
    while (from > 0) {
      const left = words[from - 1];
      if (!left) break;
      if (left.tag === 'MD') modal = true;
      else if (negation.test(left.lower)) negative = true;
      else if (left.tag === 'TO') to = true;
      else if (auxiliary.test(left.lower) && left.tag !== 'POS') {
        have ||= /^(?:have|has|had|having|'ve|’ve|'d|’d)$/u.test(left.lower);
        be ||= /^(?:be|is|are|was|were|been|being|am|'s|’s|'re|’re|get|got)$/u.test(left.lower);
      } else if (left.tag !== 'RB' || (from - 1 === 0 && /^,$/u.test(words[from]?.text ?? ''))) break;
      from--;
      if (to) break;
    }
    // Adverbs at the very start of a sentence belong to the sentence, not to the verb.
    const plain = from === head;
    if (word.tag === 'VB' && plain && !to) return;
    const form = to ? 'infinitive' : be && /^(?:VBN|VBD)$/u.test(word.tag) ? 'passive' : word.lower.endsWith('ing') ? (be ? 'finite' : 'participle') : 'finite';
    let end = head + 1;
    if (particles.test(words[end]?.lower ?? '') && words[end]?.tag === 'RP') end++;
    found.push({ verb, from, head, to: end, form, negative, modal: modal && !have, });
  });
  return found;
}

function isVerbHere(words: readonly Word[], at: number): boolean {
  const word = words[at];
  const before = words[at - 1];
  if (!word || (word.quote >= 0 && before !== undefined && before.quote < 0)) return false;
  if (/^VB[DZPNG]?$/u.test(word.tag)) return !(before && /^(?:DT|PRP\$|POS|JJ)$/u.test(before.tag) && !/^(?:all|both)$/u.test(before.lower)) || isFinite(word);
  return false;
}
