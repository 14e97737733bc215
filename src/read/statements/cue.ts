import type { Stance } from '../../facts/index.ts';
import type { RawAttribution } from '../attributions/index.ts';
import { type CueKind, cueVerb } from '../attributions/verbs.ts';

/** What the words of a cue tell, whoever found them. */
export interface CueReading {
  readonly lemma: string;
  readonly kind: CueKind;
  readonly stance: Stance;
  readonly negative: boolean;
  /** Not said, or not yet: `could say`, `if … says`, `is expected to announce`. */
  readonly unreal: boolean;
  readonly passive: boolean;
}

const nouns: Readonly<Record<string, Stance>> = {
  accusation: 'asserts',
  accusations: 'asserts',
  allegation: 'asserts',
  allegations: 'asserts',
  announcement: 'asserts',
  apology: 'apologises',
  argument: 'asserts',
  assertion: 'asserts',
  assurance: 'promises',
  call: 'demands',
  calls: 'demands',
  claim: 'asserts',
  claims: 'asserts',
  complaint: 'asserts',
  confirmation: 'confirms',
  declaration: 'asserts',
  demand: 'demands',
  demands: 'demands',
  denial: 'denies',
  denials: 'denies',
  promise: 'promises',
  remark: 'asserts',
  remarks: 'asserts',
  reply: 'asserts',
  request: 'asks',
  response: 'asserts',
  statement: 'asserts',
  suggestion: 'asserts',
  warning: 'asserts',
  warnings: 'asserts',
  words: 'asserts',
};

/** Reads a cue: its verb or noun, negation and reality. */
export function readCue(text: string, { cue }: RawAttribution): CueReading {
  const words = cue.flatMap(
    ([start, end]) =>
      text
        .slice(start, end)
        .toLowerCase()
        .match(/[\p{L}]+(?:['’-]\p{L}+)*/gu) ?? [],
  );
  const joined = words.join(' ');
  const negative = /\b(?:not|never|neither|nor|no)\b|n['’]t\b/u.test(joined);
  const unreal =
    (!negative && /\b(?:could|may|might|should|would|will|can|must)\b/u.test(joined) && !/\b(?:have|only)\b/u.test(joined)) ||
    /\bfail(?:s|ed|ing)? to\b|\b(?:yet|about|expected|due|set|likely|unlikely|preparing|planning|hoping|able|unable|must|has|have|had) to\b/u.test(
      joined,
    );
  const passive = /\b(?:was|were|been|is|are|be)\b.*(?:ed|told|said|quoted)\b/u.test(joined);
  const base = { negative, unreal, passive };
  if (/\b(?:according to|citing|cites|cited)\b/u.test(joined) || words.length === 0)
    return { lemma: words.length === 0 ? '' : 'according', kind: 'speech', stance: 'asserts', ...base };
  if (/\bconfirm\w* (?:nor|or) den/u.test(joined)) return { lemma: 'decline', kind: 'speech', stance: 'declines', ...base };
  if (/\b(?:want|wish)(?:s|ed|es)? to know\b/u.test(joined)) return { lemma: 'ask', kind: 'speech', stance: 'asks', ...base };
  if (/\bcall(?:s|ed|ing)? (?:for|on|upon)\b/u.test(joined)) return { lemma: 'call for', kind: 'speech', stance: 'demands', ...base };
  if (/\bapologi[sz]/u.test(joined)) return { lemma: 'apologise', kind: 'speech', stance: 'apologises', ...base };
  const verbs = words.map(cueVerb).filter((verb) => verb !== undefined);
  const verb = verbs.find(({ stance }) => stance === 'declines') ?? verbs.at(-1);
  if (verb) return { lemma: verb.lemma, kind: verb.kind, stance: verb.stance, ...base };
  for (const word of words) {
    const stance = nouns[word];
    if (stance) return { lemma: word, kind: 'speech', stance, ...base };
  }
  return {
    lemma: words.at(-1) ?? '',
    kind: /^(?:quoted|quoting|words)$/u.test(words.at(-1) ?? '') ? 'speech' : 'attitude',
    stance: 'asserts',
    ...base,
  };
}
