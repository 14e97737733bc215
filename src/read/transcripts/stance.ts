import type { Stance } from '../../facts/index.ts';
import type { CueReading } from '../statements/cue.ts';
import { stanceOf } from '../statements/stance.ts';

/** What came before a sentence of a turn. */
export interface Context {
  /** The last question put to the speaker, without its address. */
  readonly question?: string;
  /** What was said to the speaker otherwise. */
  readonly charge?: string;
  /** Whether it is the first sentence that answers. */
  readonly first: boolean;
}

const noCue: CueReading = { lemma: '', kind: 'speech', stance: 'asserts', negative: false, unreal: false, passive: false };
const address =
  /^(?:(?:[Aa]nd|[Ss]o|[Bb]ut|[Ww]ell|[Nn]ow|[Tt]hen|[Oo]kay),?\s+)?(?:(?:(?:Mr|Mrs|Ms|Dr|Senator|Minister|Professor|General|Secretary|Sir|Madam)\.?\s)?\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)?,\s)?(?:(?:and|so|but|then),?\s+)?/u;
const auxiliary =
  /^(?:is|are|was|were|am|do|does|did|have|has|had|can|could|will|would|shall|should|may|might|isn['’]t|aren['’]t|wasn['’]t|weren['’]t|don['’]t|doesn['’]t|didn['’]t|haven['’]t|hasn['’]t|can['’]t|couldn['’]t|won['’]t|wouldn['’]t)\b/iu;
const asking = /^(?:who|whom|whose|what|which|when|where|why|how)\b/iu;
const request = /^(?:will|would|can|could)\s+you\b/iu;
const yes =
  /^(?:yes|yeah|yep|correct|exactly|absolutely|certainly|of course|indeed|sure|right|true|that(?:['’]s| is| was)\s(?:right|correct|true|so|fair|accurate)|(?:i|we|he|she|they|it)\s(?:did|do|does|have|has|had|was|were|am|are|is|can|could|would|will)(?=[.,]|$)|it (?:appears|seems|looks) (?:that )?(?:so|i did|i was|we did)|i (?:believe|think|suppose|guess) so|i (?:admit|concede|acknowledge|accept))\b/iu;
const no = /^(?:no|nope|never|not|none|nothing|nobody|absolutely not|certainly not|of course not|neither)\b/iu;
const negative = /\b(?:not|never|no|nothing|nobody|none|neither)\b|n['’]t\b/iu;
const refusal =
  /\bi(?:\s\p{L}+)?\s(?:decline|refuse)\b|\b(?:take|took|invoke|plead) the fifth\b|\bon (?:the )?advice of counsel\b|\bno comment\b|\bnot (?:going to|prepared to|at liberty to|able to) (?:answer|discuss|comment|speculate|say|talk|go into|get into)\b|\b(?:i|we)\s(?:\p{L}+\s)?(?:won['’]t|will not|can['’]t|cannot) (?:answer|discuss|comment|speculate|say|talk|go into|get into)\b|\b(?:that|it)(?:['’]s| is) (?:a matter )?for (?:the|my|our|his|her|their|others|\p{Lu})[^.]{1,60}\bto (?:say|decide|answer|judge)\b/iu;
const unwilling =
  /\b(?:i|we)(?:['’]m| am|['’]re| are)? (?:will not|won['’]t|shall not|not going|do not intend|don['’]t intend|have no (?:intention|plans?))\b/iu;
const wrong =
  /\b(?:that|it|i|we) (?:was|were|am|are|is) (?:wrong|mistaken|a mistake|an error|untrue|not true)\b|\b(?:i|we) (?:withdraw|retract|correct|take (?:that|it) back|misspoke|had forgotten|made a mistake|made an error)\b/iu;
const rejects =
  /\b(?:that|it)(?:['’]s| is| was)\s(?:simply |just |completely |absolutely )?(?:false|untrue|not true|nonsense|a lie|wrong|not so|not what happened|not right|not correct|incorrect)\b/iu;
const going = /\b(?:resign|go|quit|step (?:down|aside)|leave|stand down|recuse|apologi[sz]e|withdraw)\b/iu;
const order = /\b(?:i|we) (?:call (?:on|upon|for)|demand|urge|insist|ask that|request that)\b/iu;
const promise =
  /\b(?:i|we|you)(?:['’]ll| will| shall)\b|\bby (?:the end|monday|tuesday|wednesday|thursday|friday|saturday|sunday|next|tomorrow)\b|\bbefore (?:the end|long)\b/iu;

/** A question that can be answered by yes or no. */
export function isYesNo(question: string): boolean {
  const words = question.replace(address, '');
  return auxiliary.test(words) || !asking.test(words);
}

export const isQuestion = (words: string): boolean => /\?["”’)\]]*$/u.test(words.trimEnd());

/** The stance of one sentence in a turn, from its words and from what was asked or said before. */
export function stanceInTurn(words: string, { question, charge, first }: Context): Stance {
  if (isQuestion(words)) return 'asks';
  if (refusal.test(words)) return 'declines';
  if (
    unwilling.test(words) &&
    (going.test(words) || (charge !== undefined && going.test(charge)) || (question !== undefined && going.test(question)))
  )
    return 'declines';
  if (order.test(words)) return 'demands';
  if (wrong.test(words) && !rejects.test(words.replace(wrong, '')) && /\b(?:i|we)\b/iu.test(words)) return 'confirms';
  if (first && question === undefined && charge !== undefined && /^(?:that|it) was (?:wrong|a mistake|an error)\b/iu.test(words))
    return 'confirms';
  if (first && question !== undefined) {
    const asked = question.replace(address, '');
    if (request.test(asked)) {
      if (no.test(words)) return 'declines';
      if ((yes.test(words) || promise.test(words)) && !negative.test(words)) return 'promises';
    }
    if (isYesNo(question)) {
      if (yes.test(words)) return 'confirms';
      if (no.test(words)) return 'denies';
      if (
        /^(?:i|we)\s(?:\p{L}+\s)?(?:never|did not|didn['’]t|have not|haven['’]t|do not|don['’]t|was not|wasn['’]t|am not)\b/iu.test(
          words,
        ) &&
        !/\b(?:know|recall|remember|recollect)\b/iu.test(words)
      )
        return 'denies';
      if (/^about anything else|^anything else|^anyone else|^anybody else|^who else|^what else/iu.test(asked)) return 'confirms';
    }
  }
  if (rejects.test(words)) return 'denies';
  return corrected(stanceOf(noCue, words, false), words, first || (question === undefined && charge === undefined));
}

const wanting =
  /^(?:(?:and|so|then|but|no|yes|well|now),?\s)*((?:[\p{L}’'.-]+\s){1,6}?)(?:\p{L}+ly\s)?(?:must|should|ought to|has to|have to|needs? to|cannot stay|had better)\b/iu;
const musing = /\b(?:i|we|it|there|that|this|what|which|who|if|whether|think|know|how|why|because)\b/iu;

/** Where somebody speaks for themselves, the rules for reported speech see too much. */
function corrected(stance: Stance, words: string, answers: boolean): Stance {
  // In somebody's own mouth `I would` is no promise, and `we need to` no demand.
  if (stance === 'promises' && /^(?:i|we|he|she|they|it)(?:\s\p{L}+)?\s(?:would|could)\b/iu.test(words)) return 'asserts';
  if (stance === 'demands') {
    const who = wanting.exec(words)?.[1];
    return who !== undefined && !musing.test(who) ? 'demands' : 'asserts';
  }
  // `I didn't know how to bear it` tells something; it denies only what was put to the speaker.
  if (stance === 'denies' && !answers) return 'asserts';
  if (stance === 'declines' && !/\b(?:i|we|my|our|no|nothing)\b/iu.test(words)) return 'asserts';
  return stance;
}
