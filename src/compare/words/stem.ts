import { irregular } from './irregular.data.ts';

const vowel = /[aeiouy]/;

/** What was worked out for a word before; emptied when a long run has filled it. */
const seen = new Map<string, string>();
const seenMost = 50_000;

/** A rough stem: enough to bring the forms of a word together, never shown to anybody. `word` is folded. */
export function stem(word: string): string {
  const before = seen.get(word);
  if (before !== undefined) return before;
  const made = stemOf(word);
  if (seen.size >= seenMost) seen.clear();
  seen.set(word, made);
  return made;
}

function stemOf(word: string): string {
  const known = irregular.get(word);
  if (known !== undefined) return ending(known);
  if (word.length < 4 || /\d/.test(word)) return word;
  let w = word;
  if (w.endsWith('ies') && w.length > 4) w = `${w.slice(0, -3)}y`;
  else if (/(?:ss|x|ch|sh|z)es$/.test(w)) w = w.slice(0, -2);
  else if (w.endsWith('s') && !/(?:ss|us|is)$/.test(w)) w = w.slice(0, -1);
  if (w.endsWith('ied') && w.length > 4) w = `${w.slice(0, -3)}y`;
  else {
    const cut = /(?:ing|ed)$/.exec(w);
    const rest = cut ? w.slice(0, cut.index) : w;
    if (cut && rest.length > 2 && vowel.test(rest))
      w = /([bdgklmnprtvz])\1$/.test(rest) && !/(?:ll|ss|zz)$/.test(rest) ? rest.slice(0, -1) : rest;
  }
  return ending(w);
}

/** Endings that make nouns of verbs and adverbs of adjectives. */
function ending(word: string): string {
  let w = word;
  for (const end of ['ically', 'ation', 'ition', 'ment', 'ness', 'ion', 'al', 'ly']) {
    if (w.endsWith(end) && w.length - end.length >= 4) {
      w = w.slice(0, -end.length);
      break;
    }
  }
  if (w.endsWith('e') && w.length > 3) w = w.slice(0, -1);
  if (w.endsWith('y') && w.length > 3) w = `${w.slice(0, -1)}i`;
  return w.endsWith('at') && w.length > 6 ? w.slice(0, -2) : w;
}
