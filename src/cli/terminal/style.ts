/** Colour and weight, only where the terminal can; the same words either way. */

export interface Style {
  strong(text: string): string;
  quiet(text: string): string;
  /** The one accent: accounts that part. */
  accent(text: string): string;
  heading(text: string): string;
}

const sgr =
  (on: number, off: number) =>
  (text: string): string =>
    text === '' ? '' : `\u001b[${on}m${text}\u001b[${off}m`;
const same = (text: string): string => text;

const coloured: Style = { strong: sgr(1, 22), quiet: sgr(2, 22), accent: sgr(31, 39), heading: sgr(1, 22) };
const plain: Style = { strong: same, quiet: same, accent: same, heading: same };

export const styleFor = (colour: boolean): Style => (colour ? coloured : plain);

/** NO_COLOR and FORCE_COLOR as no-color.org and Node have them; else colour on a terminal that is not dumb. */
export function wantsColour(asked: boolean, isTerminal: boolean, env: NodeJS.ProcessEnv): boolean {
  if (!asked || env['NO_COLOR']) return false;
  if (env['FORCE_COLOR'] !== undefined) return env['FORCE_COLOR'] !== '0';
  return isTerminal && env['TERM'] !== 'dumb';
}
