import { isFinite, isVerb } from '../attributions/phrases.ts';
import type { Line, Word } from '../tokens/lines.ts';

/** Clauses of a line as ranges of words: cut at semicolons, at commas and conjunctions that begin a new finite clause. */
export function clauses(line: Line): (readonly [number, number])[] {
  const { words } = line;
  const cuts: number[] = [0];
  for (let at = 1; at < words.length - 1; at++) {
    const word = words[at] as Word;
    if (word.text === ';' || word.tag === 'QUOTE' || words[at - 1]?.tag === 'QUOTE') cuts.push(at);
    else if (
      /^(?:but|and|while|whereas|although|though|because|after|before|when|as|since|until|if|so)$/u.test(word.lower) &&
      hasVerb(words, cuts.at(-1) ?? 0, at) &&
      startsClause(words, at + 1)
    )
      cuts.push(at);
  }
  return cuts
    .map((from, place) => [from, cuts[place + 1] ?? words.length] as const)
    .filter(([from, to]) => to - from > 1 || words[from]?.tag === 'QUOTE');
}

const hasVerb = (words: readonly Word[], from: number, to: number): boolean => words.slice(from, to).some(isFinite);

/** A subject and a finite verb of its own within a few words. */
function startsClause(words: readonly Word[], from: number): boolean {
  let noun = false;
  for (let at = from; at < Math.min(words.length, from + 12); at++) {
    const word = words[at] as Word;
    if (/^(?:,|:|\.|QUOTE|WP)$/u.test(word.tag)) return false;
    if (isFinite(word)) return noun;
    if (isVerb(word) && !noun) return false;
    if (/^(?:NN|NNS|NNP|PRP|EX)$/u.test(word.tag)) noun = true;
  }
  return false;
}
