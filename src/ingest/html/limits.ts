/** How much markup is read. Larger pages are no articles, and parsers would take long over them. */

/** Pages beyond this are no articles: 3 million characters of markup. */
const mostMarkup = 3_000_000;
/** Tags beyond this make every walk slow; large pages have some thousands. */
const mostTags = 60_000;
/** Pages have less than a hundred levels; a parser's time grows with them. */
const deepestTags = 2_000;
/** Signs that may begin a tag or an entity: each is a piece of its own to a parser. Large pages have some thousands. */
const mostSigns = 100_000;

function signsIn(html: string): number {
  let signs = 0;
  for (const sign of ['<', '&'])
    for (let at = html.indexOf(sign); at !== -1 && signs <= mostSigns; at = html.indexOf(sign, at + 1)) signs++;
  return signs;
}

/** What the work gives; undefined when the markup was too much for the stack of a library. */
export function within<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof RangeError && /call stack/iu.test(error.message)) return undefined;
    throw error;
  }
}

/** Elements that end without an end tag, or have none. */
const unclosed =
  /^(?:area|base|br|col|colgroup|dd|dt|embed|hr|img|input|li|link|meta|option|p|param|rp|rt|source|tbody|td|tfoot|th|thead|tr|track|wbr)$/iu;

/** Whether there are more tags, or deeper ones, than a parser takes in good time. */
export function isTooMuch(html: string): boolean {
  if (html.length > mostMarkup || signsIn(html) > mostSigns) return true;
  let tags = 0;
  let depth = 0;
  for (const [, close, name = ''] of html.matchAll(/<(\/?)([a-z][a-z\d]{0,20})/giu)) {
    tags++;
    if (!unclosed.test(name)) depth = Math.max(0, depth + (close ? -1 : 1));
    if (tags > mostTags || depth > deepestTags) return true;
  }
  return false;
}
