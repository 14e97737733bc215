import type { Line, Word } from '../tokens/lines.ts';
import type { Tense } from './meaning.ts';

/** `on`: the word tells nothing, look further. */
type Told = Tense | 'on';
/** Verbs whose plain present tells of what is fixed to come: `the trial opens`, `dockers vote`. */
const bare =
  /^(?:vote|meet|return|open|close|start|begin|end|expire|resume|play|leave|arrive|speak|testify|decide|march|strike|gather|retire)s?$/u;
const asked = /^(?:call|demand|order|ask|urg|want|must|requir|giv|gave|deadline|vow|promis|pledg|expect|due|will|would|told)/u;

/** Words whose infinitive lies ahead of them: `plans to`, `due to`, `scheduled for`. */
const ahead =
  /^(?:plan|expect|schedul|due|set|want|hope|hoping|agree|promis|vow|intend|slated|propos|ask|urg|order|prepar|ready|likely|decid|threaten|aim|seek|sought|invit|summon|need|pledg|deadline|upcoming|told|about|await|demand|have|has|had|is|are|was|were|be|date|time|chance|duty|supposed|bound|vote|voted|meant|planned|planning|scheduled|require|call)/u;
/** Words whose infinitive happened: `failed to`, `declined to`. */
const done =
  /^(?:fail|declin|refus|manag|began|begin|start|continu|appear|seem|happen|came|went|rush|used|stop|flew|travel|return|forced|helped|tried|met|hurried|gathered|able|chose|rose|fell|grew)/u;
const pointers =
  /^(?:in|on|at|by|until|till|since|from|after|before|around|about|during|for|of|the|a|this|next|last|early|late|earlier|later|mid|through|and|to|between|only|just|also|again|back)$/u;

/** Whether the clause around `[start, end)` looks back or ahead, told by its nearest verb; undefined where no verb tells. */
export function tenseAt(line: Line | undefined, start: number, end: number): Tense {
  if (!line) return undefined;
  const { words } = line;
  const at = words.findIndex((word) => word.end > start);
  if (at < 0) return undefined;
  let after = at;
  while (after < words.length && (words[after]?.start ?? end) < end) after++;
  let head = at;
  while (head > 0 && pointers.test(words[head - 1]?.lower ?? '') && words[head - 1]?.lower !== 'to') head--;
  const lead = words.slice(head, at).map(({ lower }) => lower);
  const opens =
    head === 0 || /^(?:,|:|Q|QUOTE|CC|-|\()$/u.test(words[head - 1]?.tag ?? '') || /^(?:that|and|but)$/u.test(words[head]?.lower ?? '');
  if (lead.includes('since')) return 'past';
  if (words.slice(Math.max(0, head - 2), at).some(({ lower }, place, all) => lower === 'ahead' && all[place + 1]?.lower === 'of'))
    return 'future';
  const back = (): Tense => backwards(words, head);
  const forth = (): Tense => forwards(words, after);
  const told = opens ? (forth() ?? back()) : (back() ?? forth());
  if (words[head - 1]?.lower === 'back' || lead.includes('back')) return 'past';
  const limit = lead.some((word) => /^(?:until|till|by)$/u.test(word));
  if (limit && told !== 'past') return 'future';
  if (limit && backwards(words, head) === 'present') return 'future';
  if (lead.includes('by') && words.slice(Math.max(0, head - 14), head).some(({ lower }) => asked.test(lower))) return 'future';
  if (told === undefined && bare.test(words[head - 1]?.lower ?? '')) return 'future';
  if (
    (lead.includes('until') || lead.includes('till')) &&
    /^(?:has|have|had|gave|give|given)$/u.test(
      words.slice(Math.max(0, head - 4), head).findLast(({ tag }) => tag.startsWith('V'))?.lower ?? '',
    )
  )
    return 'future';
  return told;
}

function backwards(words: readonly Word[], from: number): Tense {
  for (let at = from - 1; at >= 0; at--) {
    const word = words[at] as Word;
    if (/^[;:]$/u.test(word.text) || word.tag === 'QUOTE' || word.tag === 'WP' || word.tag === 'WRB') return undefined;
    if (/^(?:due|slated|upcoming)$/u.test(word.lower)) return 'future';
    const told = verbTense(words, at);
    if (told !== 'on') return told;
  }
  return undefined;
}

function forwards(words: readonly Word[], from: number): Tense {
  for (let at = from; at < words.length; at++) {
    const word = words[at] as Word;
    if (/^[;:]$/u.test(word.text) || word.tag === 'QUOTE') return undefined;
    if (/^(?:MD|VBD|VBZ|VBP)$/u.test(word.tag) && !isPossessive(words, at)) {
      if (word.tag === 'MD') return modal(words, at);
      if (word.tag === 'VBD') return /^(?:was|were)$/u.test(word.lower) && toBe(words, at) ? 'future' : 'past';
      const perfect = /^(?:has|have|['’]ve)$/u.test(word.lower) && nextVerb(words, at)?.tag === 'VBN';
      if (perfect || /^(?:says|say)$/u.test(word.lower)) return 'past';
      return /^(?:is|are|['’]s|['’]re)$/u.test(word.lower) ? (toBe(words, at) ? 'future' : 'present') : 'present';
    }
  }
  return undefined;
}

/** What the word at `at` tells; `on` when one must look further left. */
function verbTense(words: readonly Word[], at: number): Told {
  const word = words[at] as Word;
  const before = words[at - 1];
  if (isPossessive(words, at)) return 'on';
  switch (word.tag) {
    case 'MD':
      return modal(words, at);
    case 'VBD':
      return /^(?:was|were)$/u.test(word.lower) && toBe(words, at) ? 'future' : 'past';
    case 'VBN': {
      const helper = words.slice(Math.max(0, at - 4), at).findLast(({ tag }) => /^(?:VB[DPZN]?|MD)$/u.test(tag));
      if (
        /^(?:scheduled|expected|planned|slated|supposed|due)$/u.test(word.lower) ||
        (word.lower === 'set' && helper && helper.tag !== 'VBD')
      )
        return 'future';
      if (word.lower === 'dated') return 'past';
      if (helper && /^(?:is|are|be|['’]s|['’]re|being)$/u.test(helper.lower)) return helper.lower === 'be' ? 'on' : 'present';
      return 'past';
    }
    case 'VB':
    case 'VBP':
    case 'VBZ': {
      if (word.tag === 'VB' && before?.tag === 'TO') return infinitive(words, at - 1);
      const helper = words.slice(Math.max(0, at - 4), at).findLast(({ tag }) => tag === 'MD' || tag === 'VBD');
      if (word.tag === 'VB' && helper) return helper.tag === 'MD' ? modal(words, words.indexOf(helper)) : 'past';
      if (/^(?:has|have|['’]ve)$/u.test(word.lower)) return nextVerb(words, at)?.tag === 'VBN' ? 'past' : 'on';
      if (/^(?:says|say|tells|writes|shows|show)$/u.test(word.lower)) return 'past';
      if (/^(?:is|are|['’]s|['’]re)$/u.test(word.lower)) return toBe(words, at) ? 'future' : 'present';
      if (bare.test(word.lower)) return 'future';
      return word.tag === 'VB' ? 'on' : 'present';
    }
    case 'VBG':
      return /^(?:is|are|['’]s|['’]re)$/u.test(before?.lower ?? '') ? 'future' : 'on';
    default:
      return 'on';
  }
}

function infinitive(words: readonly Word[], to: number): Told {
  for (let at = to - 1; at >= Math.max(0, to - 6); at--) {
    const { lower, tag } = words[at] as Word;
    if (done.test(lower)) return 'past';
    if (ahead.test(lower)) return 'future';
    if (tag.startsWith('V')) return 'on';
  }
  return 'on';
}

const nextVerb = (words: readonly Word[], at: number): Word | undefined =>
  words.slice(at + 1, at + 5).find(({ tag }) => tag.startsWith('V'));
/** `would have gone` and `could not be reached` look back. */
function modal(words: readonly Word[], at: number): 'past' | 'future' {
  const back =
    nextVerb(words, at)?.lower === 'have' || (words[at]?.lower === 'could' && /^(?:not|n['’]t)$/u.test(words[at + 1]?.lower ?? ''));
  return back ? 'past' : 'future';
}
/** A possessive that was taken for `is`. */
const isPossessive = (words: readonly Word[], at: number): boolean =>
  /^['’]s$/u.test(words[at]?.lower ?? '') && !/^(?:VBG|VBN|TO|RB)$/u.test(words[at + 1]?.tag ?? '');
/** `is to speak`, `was due to`. */
const toBe = (words: readonly Word[], at: number): boolean =>
  words
    .slice(at + 1, at + 4)
    .some(
      ({ lower, tag }, place) =>
        (place === 0 && tag === 'TO') || /^(?:due|scheduled|expected|set|going|planned|slated|supposed)$/u.test(lower),
    );
