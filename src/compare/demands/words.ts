import type { DemandAction } from '../../facts/index.ts';
import { actions } from './actions.data.ts';

/** Verbs by which an article tells that somebody calls on somebody. Over lower-cased text. */
export const calls: RegExp =
  /\b(?:called (?:on|for|upon)|calls (?:on|for)|calling (?:on|for)|demand(?:s|ed|ing)|want(?:s|ed)|urg(?:es|ed|ing)|insist(?:s|ed)|ordered|obliges?|invited|ask(?:ed|s|ing) (?:\w+ ){0,3}for|asked to be told|begged|(?:gave|gives|given|has) (?:\w+ ){1,4}until|appealed to|pressed|told \w+ to|must|joined those)\b/;

/** Cues of a demand that the reader took for a plain statement. */
export const demanding: RegExp =
  /^(?:also |has |have |had |still |now )*(?:want(?:s|ed)?|demand(?:s|ed|ing)?|call(?:s|ed|ing)? (?:on|for)|insist(?:s|ed) (?:on|that))\b/;

/** Cues that plead or press; "told them to" may be advice. */
export const pleads: RegExp = /\b(?:ask|urg|call|press|beg|want|demand|implor|appeal)/;

/** What the speaker wants, told inside what was said: "she wants the man who signed it to come". */
export const ownWant: RegExp = /(?:^|\b(?:she|he|they|it|we|i|and|also) )wants? |\bdemanding that\b/;

/** Calls that an article only tells of as refused or feared. */
export const spokenOf: RegExp =
  /\b(?:reject\w*|dismiss\w*|resist\w*|ignor\w*|amid|despite|fac(?:es|ed|ing)|following|under|shrugg\w+ off|brush\w+ (?:aside|off))\b[^.]{0,12}$/;

/** Words that make a statement a demand: somebody is bound to do something. What should have been done is no demand. */
export const obliges: RegExp =
  /\b(?:(?:must|ought to|has to|have to|needs? to|deserved?|ow(?:e|es|ed))\b|should (?!have\b|be (?:able|fine|ready|out|over)\b)|cannot stay|could not stay)/;

/** The action whose words come first in any of the texts. */
export function actionIn(texts: readonly string[]): DemandAction | undefined {
  let best: { action: DemandAction; at: number } | undefined;
  for (const text of texts) {
    for (const [action, words] of actions) {
      const at = words.exec(text)?.index;
      if (at !== undefined && (best === undefined || at < best.at)) best = { action, at };
    }
    if (best) return best.action;
  }
  return undefined;
}
