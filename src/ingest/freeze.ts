/**
 * The text as it is kept for good. Line ends become \n; what no reader can see is left out: control characters, soft hyphens,
 * zero-width spaces, byte order marks, tag characters, and the marks that turn the direction of text around. Joiners
 * (U+200C, U+200D) and the direction marks U+200E, U+200F stay: scripts need them. Nothing else is changed, no normal form.
 */
const change =
  /\r\n?|[\v\f\u0085\u2028\u2029]|[[\p{Cc}\u{ad}\u{200b}\u{2060}-\u{2064}\u{206a}-\u{206f}\u{feff}\u{202a}-\u{202e}\u{2066}-\u{2069}\u{e0000}-\u{e007f}]--[\t\n\r\v\f\u0085]]/gv;
const loneSurrogates = /\p{Surrogate}/gu;

export interface Frozen {
  readonly text: string;
  /** Characters that were left out because no reader sees them. */
  readonly hidden: number;
  /** Where a place of the text stands in what was frozen. */
  readonly rawAt: (at: number) => number;
}

export function freeze(raw: string): Frozen {
  let hiddenCount = 0;
  // Where something was taken out: the place in the text from which on the raw text is so much ahead.
  const shifts: { readonly from: number; readonly ahead: number }[] = [];
  let ahead = 0;
  const text = raw
    .replace(change, (found, at: number) => {
      const stays = /^(?:\r\n?|[\v\f\u0085\u2028\u2029])/u.test(found) ? '\n' : '';
      if (stays === '') hiddenCount += found.length > 1 ? 1 : found.length;
      if (found.length > stays.length) {
        ahead += found.length - stays.length;
        shifts.push({ from: at + found.length - ahead, ahead });
      }
      return stays;
    })
    .replace(loneSurrogates, '\u{fffd}');
  return {
    text,
    hidden: hiddenCount,
    rawAt: (at) => {
      let [low, high] = [0, shifts.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((shifts[middle]?.from ?? 0) <= at) low = middle + 1;
        else high = middle;
      }
      return at + (shifts[low - 1]?.ahead ?? 0);
    },
  };
}

/** Whether a reader would see anything at all. */
export const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);
