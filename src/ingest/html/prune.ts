/** What a reader of a page does not see, or sees beside the article, is taken out before the article is looked for. */
import type { Element } from './dom.ts';
import { type HiddenNames, hiddenNames } from './styles.ts';
import { visit, walk } from './walk.ts';
import { beside, invisible } from './words.data.ts';

/** Elements whose content is never part of an article's text. */
const never = new Set(
  'applet area audio button canvas datalist dialog embed figcaption frame frameset iframe input link map meter noframes noscript object optgroup option output picture progress script select style svg template textarea track video'
    .split(' ')
    .map((name) => name.toUpperCase()),
);
/** Elements that stand beside an article by what they are. */
const around = new Set(['ASIDE', 'FIELDSET', 'FOOTER', 'MENU', 'NAV']);
/** These hold whole articles on some pages, whatever they are called. */
const whole = new Set(['ARTICLE', 'BODY', 'HTML', 'MAIN', 'HEAD', 'TITLE', 'META', 'BASE', 'P', 'H1', 'BLOCKQUOTE']);
const hiddenStyle =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0(?:\.0+)?\s*(?:;|!|$)|font-size\s*:\s*0(?:px|em|rem|pt)?\s*(?:;|!|$)|color\s*:\s*transparent|text-indent\s*:\s*-\d{3,}|clip\s*:\s*rect\(\s*(?:0|1px)|(?:left|top|right)\s*:\s*-\d{4,}px|transform\s*:\s*scale\(\s*0\s*\))/iu;

/** Deeper trees are no pages; walks over them would be slow. */
const deepest = 200;

export interface Pruned {
  /** Elements that were deeper than any page has them; their own text was kept where it stood. */
  readonly flattened: number;
  /** Passages of running text that stand in the page and that a reader does not see. */
  readonly hidden: number;
}

/** Words of a class or an id: `relatedLinks__item` is related, links, item. */
export function wordsOf(value: string): string[] {
  return value
    .slice(0, 400)
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/u)
    .filter(Boolean);
}

export function isHidden(element: Element, { classes, ids }: HiddenNames): boolean {
  if (element.hasAttribute('hidden') && element.getAttribute('hidden') !== 'until-found') return true;
  if (element.getAttribute('aria-hidden') === 'true' && element.tagName !== 'SPAN' && element.tagName !== 'I') return true;
  const style = element.getAttribute('style');
  if (style && hiddenStyle.test(style)) return true;
  if (ids.size > 0 && ids.has(element.id)) return true;
  const name = element.getAttribute('class');
  if (
    name &&
    classes.size > 0 &&
    name
      .slice(0, 400)
      .split(/\s+/u)
      .some((one) => classes.has(one))
  )
    return true;
  return name !== null && name !== '' && invisible.test(name.slice(0, 400));
}

/** Whether its class, id or role says that it stands beside the article. */
export function isBeside(element: Element): boolean {
  if (whole.has(element.tagName)) return false;
  if (around.has(element.tagName)) return true;
  const role = element.getAttribute('role');
  if (role && /^(?:navigation|complementary|banner|search|dialog|alertdialog|menu|menubar|toolbar|contentinfo)$/iu.test(role)) return true;
  const names = `${element.getAttribute('class') ?? ''} ${element.id ?? ''} ${element.getAttribute('data-component') ?? ''}`;
  if (names.trim() === '') return false;
  return beside.test(` ${wordsOf(names).join(' ')} `);
}

/** Sentences, and no menu, dialogue or form that is shown when it is asked for. */
function isPassage(element: Element): boolean {
  if (isBeside(element) || !/^(?:P|SPAN|DIV|FONT|B|I|EM|STRONG|LI|TD|BLOCKQUOTE|SECTION|ARTICLE)$/u.test(element.tagName)) return false;
  const text = (element.textContent ?? '').replace(/\s+/gu, ' ').trim();
  return text.length >= 60 && text.length <= 5000 && /\p{Ll}[.!?]["”’)\]]*(?:\s|$)/u.test(text) && (text.match(/\S+/gu)?.length ?? 0) >= 10;
}

/** Takes out of a page, in place, what a reader does not see. */
export function removeUnseen(root: Element): Pruned {
  const names = hiddenNames(root);
  let flattened = 0;
  let hidden = 0;
  visit(root, (element, depth) => {
    if (never.has(element.tagName)) return 'remove';
    if (isHidden(element, names)) {
      if (isPassage(element)) hidden++;
      return 'remove';
    }
    if (depth < deepest || !element.firstChild) return 'enter';
    const text = element.textContent ?? '';
    flattened++;
    element.replaceChildren(element.ownerDocument.createTextNode(text));
    return 'stay';
  });
  return { flattened, hidden };
}

/** The share of a page's running text that an element must have so that its name does not count. */
const most = 0.3;

/** Takes out, in place, what stands beside the article by its name, unless most of the page's running text is in it. */
export function removeBeside(root: Element): void {
  const running = runningText(root);
  const all = running.get(root) ?? 0;
  visit(root, (element) => (isBeside(element) && (running.get(element) ?? 0) <= all * most ? 'remove' : 'enter'));
}

/** Letters that stand in long runs outside links, element by element: what an article is made of, and menus are not. */
export function runningText(root: Element): Map<Element, number> {
  const sums = new Map<Element, number>();
  const open: number[] = [0];
  let linked = 0;
  walk(
    root,
    (element) => {
      open.push(0);
      if (element.tagName === 'A') linked++;
    },
    (element) => {
      const sum = open.pop() ?? 0;
      if (sum > 0) sums.set(element, sum);
      open[open.length - 1] = (open.at(-1) ?? 0) + sum;
      if (element.tagName === 'A') linked--;
    },
    (text) => {
      if (linked > 0 || text.length < 60) return;
      const length = text.trim().length;
      if (length >= 60) open[open.length - 1] = (open.at(-1) ?? 0) + length;
    },
  );
  sums.set(root, open[0] ?? 0);
  return sums;
}
