const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const scales: Readonly<Record<string, number>> = { hundred: 100, thousand: 1000, million: 1e6, billion: 1e9, trillion: 1e12, dozen: 12 };

/** A regular expression source for a written number of one token or of hyphenated words. */
export const numberWords: string = `(?:\\d+(?:[.,]\\d+)*|${[...tens].map((ten) => `${ten}(?:-(?:one|two|three|four|five|six|seven|eight|nine))?`).join('|')}|${[...small].toSorted((a, b) => b.length - a.length).join('|')}|hundred)`;

/** What every written number has in it: a cheap look before a dear one. */
export const anyNumber: RegExp = new RegExp(`\\d|${[...small, ...tens, ...Object.keys(scales)].join('|')}`, 'iu');

/** Reads `1,200`, `3.5`, `forty-two`, `seven`, `dozen`; undefined for what is no number. */
export function numberOf(words: string): number | undefined {
  const text = words.toLowerCase().trim();
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u.test(text)) return Number(text.replaceAll(',', ''));
  if (/^\d+(?:\.\d+)?$/u.test(text)) return Number(text);
  let total = 0;
  let current = 0;
  let seen = false;
  for (const part of text.split(/[\s-]+/u)) {
    if (part === 'and' || part === 'a' || part === 'an') continue;
    const scale = scales[part];
    const ten = tens.indexOf(part);
    const one = small.indexOf(part);
    if (scale !== undefined) {
      current = (current || 1) * scale;
      if (scale >= 1000) {
        total += current;
        current = 0;
      }
    } else if (ten >= 0) current += 10 * (ten + 2);
    else if (one >= 0) current += one;
    else if (/^\d+(?:\.\d+)?$/u.test(part)) current += Number(part);
    else return undefined;
    seen = true;
  }
  return seen ? total + current : undefined;
}
