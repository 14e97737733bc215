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
    const verb = cueVerb(word.lower) ?? (isGoingOn(words, head) ? cueVerb('continue') : undefined);
    if (!verb || !isVerbHere(words, head)) return;
    if (/^(?:nor|or)$/u.test(words[head + 1]?.lower ?? '') && cueVerb(words[head + 2]?.lower ?? '')) return;
    let from = head;
    let negative = false;
    let modal = false;
    let have = false;
    let be = false;
    let to = false;
    while (from > 0) {
      const left = words[from - 1];
      if (!left) break;
      // `would neither confirm nor deny`: what stands with the first verb counts for the second.
      if (/^(?:nor|or)$/u.test(left.lower) && (words[from - 2]?.tag ?? '').startsWith('VB') && cueVerb(words[from - 2]?.lower ?? '')) {
        negative ||= left.lower === 'nor';
        from -= 2;
        continue;
      }
      if (left.tag === 'MD') modal = true;
      else if (negation.test(left.lower)) negative = true;
      else if (left.tag === 'TO') to = true;
      else if (auxiliary.test(left.lower) && left.tag !== 'POS') {
        have ||= /^(?:have|has|had|having|'ve|’ve|'d|’d)$/u.test(left.lower);
        be ||= /^(?:be|is|are|was|were|been|being|am|'s|’s|'re|’re|get|got)$/u.test(left.lower);
      } else if (
        !/^(?:RB|JJ)$/u.test(left.tag) ||
        (left.tag === 'JJ' && !/^(?:first|last)$/u.test(left.lower)) ||
        (from - 1 === 0 && /^,$/u.test(words[from]?.text ?? ''))
      )
        break;
      from--;
      if (to) break;
    }
    if (word.tag === 'VB' && from === head && !to) return;
    // `a group calling itself the Night Watch`: a name, no saying.
    if (verb.lemma === 'call' && /^(?:it|them|him|her)sel(?:f|ves)$/u.test(words[head + 1]?.lower ?? '')) return;
    // `a letter seen by`, `figures reported by`: a participle that only describes.
    if (from === head && word.tag === 'VBN' && words[head + 1]?.lower === 'by') return;
    // `a clerk accused of theft`: who accuses accuses somebody.
    if (from === head && verb.lemma === 'accuse' && words[head + 1]?.lower === 'of') return;
    if (to) {
      const governing = governor(words, from);
      if (governing === undefined) return;
      from = governing.from;
      negative ||= governing.negative;
      modal ||= governing.modal;
    }
    while (
      from < head &&
      words[from]?.tag === 'RB' &&
      /^(?:now|then|still|so|there|here|yesterday|today|tonight|ago|too|instead|however|meanwhile)$/u.test(words[from]?.lower ?? '') &&
      from === 0
    )
      from++;
    const form =
      to && isFinite(words[from])
        ? 'finite'
        : to
          ? 'infinitive'
          : be && /^(?:VBN|VBD)$/u.test(word.tag)
            ? 'passive'
            : word.lower.endsWith('ing')
              ? be
                ? 'finite'
                : 'participle'
              : 'finite';
    let end = head + 1;
    if ((particles.test(words[end]?.lower ?? '') && words[end]?.tag === 'RP') || isGoingOn(words, head)) end++;
    found.push({ verb, from, head, to: end, form, negative, modal: modal && !have });
  });
  return found;
}

/** `continued to insist`, `is expected to say`, `was quick to deny`: the verb or adjective an infinitive hangs on, with its auxiliaries. */
function governor(words: readonly Word[], to: number): { from: number; negative: boolean; modal: boolean } | undefined {
  let from = to;
  let negative = false;
  let modal = false;
  const last = words[to - 1];
  if (
    !last ||
    !(
      last.tag.startsWith('V') ||
      /^(?:quick|able|ready|likely|unlikely|eager|keen|happy|reluctant|willing|unable|unwilling|first)$/u.test(last.lower)
    )
  )
    return undefined;
  while (from > 0) {
    const left = words[from - 1];
    if (!left || !(/^(?:V|MD|RB|TO)/u.test(left.tag) || left === last)) break;
    if (negation.test(left.lower)) negative = true;
    if (left.tag === 'MD') modal = true;
    from--;
  }
  return { from, negative, modal };
}

/** `she went on: “…”`. */
function isGoingOn(words: readonly Word[], at: number): boolean {
  return (
    /^(?:goes|went)$/u.test(words[at]?.lower ?? '') &&
    words[at + 1]?.lower === 'on' &&
    (words[at + 2] === undefined || /^(?:\.|,|:|QUOTE)$/u.test(words[at + 2]?.tag ?? ''))
  );
}

function isVerbHere(words: readonly Word[], at: number): boolean {
  const word = words[at];
  const before = words[at - 1];
  if (!word || (word.quote >= 0 && before !== undefined && before.quote < 0)) return false;
  if (/^VB[DZPNG]?$/u.test(word.tag))
    return (
      !(
        before &&
        /^(?:DT|PRP\$|POS)$/u.test(before.tag) &&
        !/^(?:all|both|this|that|these|those|some|each|neither|another)$/u.test(before.lower)
      ) && !(before?.tag === 'JJ' && !isFinite(word))
    );
  return false;
}
