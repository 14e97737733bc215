/**
 * Checks the reading of feeds against the expectations in the first comment of each file of a suite in the manner of feedparser's:
 *
 *   node eval/feeds.ts DIR [--json] [--misses]
 *
 * An expectation is an expression of Python; its parts that concern title, link, date, content or encoding are checked, the
 * others (sanitising of attributes, podcasts, places, errors of form, …) are no matter of this program. Markup is compared by
 * the text that a reader sees of it. Every file must be read or refused with a code; what is thrown otherwise is a fault.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { OnrecordError } from '../src/errors.ts';
import { decodeFeed, type Feed, parseFeedText, textOfMarkup } from '../src/ingest/index.ts';

interface Read {
  readonly feed?: Feed;
  readonly encoding: string;
  readonly refused?: string;
}

type Kind = 'title' | 'link' | 'date' | 'content' | 'encoding' | 'number of items';
interface Part {
  readonly kind: Kind;
  readonly path: string;
  readonly literal: string;
}

/** The strings of Python: `'…'`, `u'…'`, `"…"` with escapes. Undefined for other literals. */
export function pythonString(literal: string): string | undefined {
  const found = /^u?(['"])(.*)\1$/su.exec(literal.trim());
  return found?.[2]?.replace(
    /\\(?:x([\da-f]{2})|u([\da-f]{4})|U([\da-f]{8})|(.))/giu,
    (_, two?: string, four?: string, eight?: string, one?: string) => {
      const code = two ?? four ?? eight;
      return code === undefined ? ({ n: '\n', t: '\t', r: '\r' }[one ?? ''] ?? one ?? '') : String.fromCodePoint(Number.parseInt(code, 16));
    },
  );
}

const kinds: readonly (readonly [RegExp, Kind])[] = [
  [/^encoding$/u, 'encoding'],
  [/^len\(entries\)$/u, 'number of items'],
  [/^(?:feed|entries\[0\])\.(?:title|title_detail\.value)$/u, 'title'],
  [/^(?:feed|entries\[0\])\.link$/u, 'link'],
  [/^(?:feed|entries\[0\])\.(?:updated|modified|published|date)_parsed$/u, 'date'],
  [/^(?:feed\.(?:description|tagline|subtitle)|entries\[0\]\.(?:description|summary|content\[0\]))(?:_detail)?(?:\.value)?$/u, 'content'],
];

/** The parts of an expectation that concern the program. */
export function partsOf(expectation: string): Part[] {
  return expectation.split(/\s+and\s+(?=[a-z]|not\b)/u).flatMap((part) => {
    const found = /^\s*(\S[^=]*?)\s*==\s*(.+?)\s*$/su.exec(part);
    if (!found?.[1] || !found[2]) return [];
    const path = found[1].replace(/\[['"](\w+)['"]\]/gu, '.$1');
    const kind = kinds.find(([pattern]) => pattern.test(path))?.[1];
    return kind ? [{ kind, path, literal: found[2] }] : [];
  });
}

const minute = (numbers: readonly number[]): string => {
  const [year = 0, month = 1, day = 1, hour = 0, minutes = 0] = numbers;
  return new Date(Date.UTC(year, month - 1, day, hour, minutes)).toISOString().slice(0, 16);
};

/** A day with time in UTC; a day alone is its first minute. */
const inUtc = (value: string | undefined): string | undefined => {
  if (value === undefined) return undefined;
  const date = new Date(
    /T/u.test(value)
      ? /(?:Z|[+-]\d{2}:?\d{2})$/u.test(value)
        ? value.replace(/([+-]\d{2})(\d{2})$/u, '$1:$2')
        : `${value}Z`
      : `${value}T00:00Z`,
  );
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString().slice(0, 16);
};

/** What the program has at a place, and what is wanted there; undefined when the literal is of another kind. */
export function compared(
  { kind, path, literal }: Part,
  { feed, encoding }: Read,
): { readonly found: string; readonly wanted: string } | undefined {
  const string = pythonString(literal);
  if (kind === 'number of items') return { found: String(feed?.items.length ?? 0), wanted: literal };
  if (kind === 'encoding') return string === undefined ? undefined : { found: encoding, wanted: string.toLowerCase() };
  const inItem = path.startsWith('entries');
  const item = feed?.items[0];
  if (kind === 'date') {
    const numbers = /^\(([\d,\s]+)\)$/u.exec(literal)?.[1]?.split(',').map(Number);
    const own = inItem ? (path.includes('published') ? item?.published : (item?.updated ?? item?.published)) : feed?.updated;
    return numbers && { found: inUtc(own) ?? '', wanted: minute(numbers) };
  }
  if (string === undefined) return undefined;
  if (kind === 'link') return { found: (inItem ? item?.link : feed?.link) ?? '', wanted: string };
  const markup =
    kind === 'title'
      ? inItem
        ? item?.title
        : feed?.title
      : inItem
        ? path.includes('content')
          ? item?.content
          : (item?.summary ?? item?.content)
        : feed?.description;
  return { found: textOfMarkup(markup ?? ''), wanted: textOfMarkup(string) };
}

function read(bytes: Uint8Array, comment: string, name: string): Read {
  const header = (key: string): string | undefined => new RegExp(`^\\s*Header:\\s*${key}:\\s*(.*)$`, 'imu').exec(comment)?.[1]?.trim();
  const { text, encoding } = decodeFeed(bytes, header('Content-type'));
  try {
    return { feed: parseFeedText(text, name, header('Content-Location')), encoding };
  } catch (error) {
    if (!(error instanceof OnrecordError)) throw error;
    return { encoding, refused: error.code };
  }
}

interface Miss {
  readonly file: string;
  readonly kind: Kind;
  readonly wanted: string;
  readonly found: string;
  readonly refused?: string;
}

/** Runs a whole suite. */
export function checkFeeds(folder: string): {
  readonly files: number;
  readonly read: number;
  readonly refused: number;
  readonly checked: Record<string, [held: number, all: number]>;
  readonly misses: Miss[];
} {
  const checked: Record<string, [number, number]> = {};
  const misses: Miss[] = [];
  let [files, opened, refused] = [0, 0, 0];
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()) {
    const path = join(folder, name);
    if (!statSync(path).isFile()) continue;
    files++;
    const bytes = readFileSync(path);
    const found = read(bytes, decodeFeed(bytes).text.slice(0, 4000), name);
    if (found.refused) refused++;
    else opened++;
    const expectation = /Expect:\s*(.*?)\s*(?:\n\w+:[^\n]*)*\s*-->/su.exec(decodeFeed(bytes).text.slice(0, 4000))?.[1] ?? '';
    for (const part of partsOf(expectation)) {
      const both = compared(part, found);
      if (!both) continue;
      const row = (checked[part.kind] ??= [0, 0]);
      row[1]++;
      if (both.found === both.wanted) row[0]++;
      else misses.push({ file: name, kind: part.kind, ...both, ...(found.refused ? { refused: found.refused } : {}) });
    }
  }
  return { files, read: opened, refused, checked, misses };
}

if (import.meta.main) {
  const [folder, ...flags] = process.argv.slice(2);
  if (!folder) {
    console.error('usage: node eval/feeds.ts DIR [--json] [--misses]');
    process.exitCode = 2;
  } else {
    const result = checkFeeds(folder);
    if (flags.includes('--json')) console.log(JSON.stringify(result, null, 1));
    else {
      console.log(`${result.files} files: ${result.read} read, ${result.refused} refused with a code`);
      const rows = Object.entries(result.checked);
      const sum = rows.reduce<[number, number]>(([held, all], [, row]) => [held + row[0], all + row[1]], [0, 0]);
      for (const [kind, [held, all]] of [...rows, ['all', sum] as const])
        console.log(
          `${kind.padEnd(16)} ${String(held).padStart(5)} of ${String(all).padStart(5)} ${((100 * held) / all).toFixed(1).padStart(6)} %`,
        );
      if (flags.includes('--misses'))
        for (const miss of result.misses)
          console.log(
            `  ${miss.file}: ${miss.kind} ${JSON.stringify(miss.wanted)} ≠ ${JSON.stringify(miss.found)}${miss.refused ? ` (${miss.refused})` : ''}`,
          );
    }
  }
}
