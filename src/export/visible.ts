/** Text from outside in files that people open: nothing in it may hide, turn a line around, or run. */

/** Controls, what turns the direction of writing, marks of byte order, and what no XML may hold. */
const hidden = /(?![\t\n])\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu;

/** Control characters and those that turn the direction of writing are shown as `[U+202E]`; line ends become `\n`. */
export const visible = (text: string): string =>
  text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(hidden, (found) => `[U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}]`);

/** What spreadsheets take for the beginning of a formula, also after blanks and in its full-width forms. */
const formula = /^(?:[\t\r\n]|\s*[=+\-@\uff1d\uff0b\uff0d\uff20])/;

/** A cell's text that no spreadsheet computes: an apostrophe before what could begin a formula. */
export const harmless = (text: string): string => {
  const shown = formula.test(text) ? `'${text}` : text;
  return visible(shown);
};

const escaped = /[<\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** JSON that reads back as it was, may stand in a page's script element, and shows no hidden character raw. */
export const jsonOf = (value: unknown, indent?: number): string =>
  JSON.stringify(value, null, indent).replace(escaped, (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`);
