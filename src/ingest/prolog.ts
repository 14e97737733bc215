/**
 * What stands before the first element of a page or feed: white space, declarations, comments, the document type.
 * Walked with `indexOf`: one expression for all of it takes time that doubles with each comment.
 */

/** The index after white space, declarations and comments. */
export function afterComments(text: string, from = 0): number {
  let at = from;
  for (;;) {
    at = afterSpace(text, at);
    const next = text.startsWith('<?', at)
      ? after(text, '?>', at + 2)
      : text.startsWith('<!--', at)
        ? after(text, '-->', at + 4)
        : undefined;
    if (next === undefined) return at;
    at = next;
  }
}

/** The index after a document type with its declarations, if it is closed. */
export function afterDoctype(text: string, at: number): number | undefined {
  const end = text.indexOf('>', at);
  const inside = text.indexOf('[', at);
  if (inside < 0 || inside > end) return end < 0 ? undefined : end + 1;
  const closed = text.indexOf(']', inside);
  return closed < 0 ? undefined : after(text, '>', closed);
}

function after(text: string, mark: string, from: number): number | undefined {
  const at = text.indexOf(mark, from);
  return at < 0 ? undefined : at + mark.length;
}

function afterSpace(text: string, from: number): number {
  let at = from;
  while (/\s/u.test(text.charAt(at))) at++;
  return at;
}
