/** What a page's own style sheets hide: rules for one class or one id, outside conditions. Other rules are left to the browser. */
import type { Element } from './dom.ts';

export interface HiddenNames {
  readonly classes: ReadonlySet<string>;
  readonly ids: ReadonlySet<string>;
}

/** More of it is a whole framework, whose classes say little about one page. */
const longest = 100_000;
const hides =
  /(?:^|;|\s)(?:display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0(?:\.0+)?|font-size\s*:\s*0(?:px|em|rem|pt)?)\s*(?:!important)?\s*(?:;|$)/iu;

/** The rules of a sheet that stand outside `@media` and the like. */
function* rulesOf(sheet: string): Generator<{ readonly selectors: string; readonly body: string }> {
  let [start, depth, open, conditional] = [0, 0, 0, false];
  for (let at = 0; at < sheet.length; at++) {
    const sign = sheet[at];
    if (sign === '{') {
      if (depth === 0) {
        open = at;
        conditional = sheet.slice(start, at).trim().startsWith('@');
      }
      depth++;
    } else if (sign === '}' && depth > 0) {
      depth--;
      if (depth > 0) continue;
      if (!conditional) yield { selectors: sheet.slice(start, open), body: sheet.slice(open + 1, at) };
      start = at + 1;
    } else if (sign === ';' && depth === 0) start = at + 1;
  }
}

export function hiddenNames(root: Element): HiddenNames {
  const classes = new Set<string>();
  const ids = new Set<string>();
  for (const element of root.getElementsByTagName('style')) {
    const media = element.getAttribute('media');
    const text = element.textContent ?? '';
    if (text.length > longest || (media !== null && !/\b(?:all|screen)\b/iu.test(media))) continue;
    for (const { selectors, body } of rulesOf(text.replace(/\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\//gu, ' '))) {
      if (!hides.test(body)) continue;
      for (const selector of selectors.split(',')) {
        const [, sign, name] = /^\s*(?:p|div|span)?([.#])([\w-]+)\s*$/u.exec(selector) ?? [];
        if (name !== undefined) (sign === '.' ? classes : ids).add(name);
      }
    }
  }
  return { classes, ids };
}
