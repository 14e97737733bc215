import type { DemandAction } from '../../facts/index.ts';
import { actions } from './actions.data.ts';

/** Verbs by which an article tells that somebody calls on somebody. Over lower-cased text. */
export const calls: RegExp =
  /\b(?:called (?:on|for|upon)|calls (?:on|for)|calling (?:on|for)|demand(?:s|ed|ing)|want(?:s|ed)|urg(?:es|ed|ing)|insist(?:s|ed)|ordered|obliges?|invited|ask(?:ed|s|ing) (?:\w+ ){0,3}for|asked to be told|begged|(?:gave|gives|given|has) (?:\w+ ){1,4}until|appealed to|pressed|told \w+ to|must|joined those)\b/;

/** Words that make a statement a demand: somebody is bound to do something. What should have been done is no demand. */
export const obliges: RegExp =
  /\b(?:(?:must|ought to|has to|have to|needs? to|deserved?|owes?)\b|should (?!have\b|be (?:able|fine|ready|out|over)\b)|cannot stay|could not stay)/;

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
