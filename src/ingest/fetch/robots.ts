/** robots.txt, as RFC 9309 has it: what cannot be read (5xx, no answer) forbids all, what is not there (4xx) allows all. */
import robotsParser from 'robots-parser';

export interface Rules {
  allows(address: URL): boolean;
  /** Seconds between two requests that the host asks for. */
  readonly delay?: number;
}

/** As much as the standard has a program read at least. */
export const robotsLimit: number = 500 * 1024;
/** Matching takes time for each letter of a rule. */
const longestRule = 1000;

export const allowAll: Rules = { allows: () => true };
export const allowNone: Rules = { allows: () => false };

// The package's own types call it no module of Node's kind.
const parse = robotsParser as unknown as typeof robotsParser.default;

export function rulesOf(address: URL, text: string, agent: string): Rules {
  const lines = text
    .replace(/^\u{feff}/u, '')
    .split(/\r\n|\r|\n/u)
    .filter((line) => line.length <= longestRule);
  const robots = parse(address.href, lines.join('\n'));
  const delay = robots.getCrawlDelay(agent);
  return {
    allows: (asked) => robots.isAllowed(asked.href, agent) !== false,
    ...(delay !== undefined && Number.isFinite(delay) && delay > 0 ? { delay } : {}),
  };
}
