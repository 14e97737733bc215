/**
 * The text as it is kept for good. Line ends become \n; what no reader can see is left out: control characters, soft hyphens,
 * zero-width spaces, byte order marks, tag characters, and the marks that turn the direction of text around. Joiners
 * (U+200C, U+200D) and the direction marks U+200E, U+200F stay: scripts need them. Nothing else is changed, no normal form.
 */
const lineEnds = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
const hidden =
  /[[\p{Cc}\u{ad}\u{200b}\u{2060}-\u{2064}\u{206a}-\u{206f}\u{feff}\u{202a}-\u{202e}\u{2066}-\u{2069}\u{e0000}-\u{e007f}]--[\t\n]]/gv;
const loneSurrogates = /\p{Surrogate}/gu;

export function freeze(raw: string): { readonly text: string; readonly hidden: number } {
  const lines = raw.replace(lineEnds, '\n');
  let count = 0;
  const text = lines.replace(hidden, () => {
    count += 1;
    return '';
  });
  return { text: text.replace(loneSurrogates, '\u{fffd}'), hidden: count };
}

/** Whether a reader would see anything at all. */
export const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);
