import { originCount } from '../../facts/index.ts';
import type { Claim, Sign } from '../../onrecord.ts';
import { printMore, type Sheet } from './sheet.ts';
import type { View } from './view.ts';
import { padEnd, padStart, widthOf, wrap } from './width.ts';

const marks: Readonly<Record<Sign, string>> = { says: '●', differs: '◐', only: '◆', silent: '○', conflict: '▲' };
const shownAtFirst = 10;
const cell = 4;
const originsWidth = 9;
/** Fewer columns for words than this are no column. */
const leastText = 34;

// The blanks inside do not break.
const key = '●\u00a0says\u00a0 ◐\u00a0differs\u00a0 ◆\u00a0only\u00a0here\u00a0 ▲\u00a0in\u00a0conflict\u00a0 ○\u00a0silent';

const isVoiced = (sign: Sign): boolean => sign !== 'silent';

/** Origins for outlets that say so: `1 for 3`; `1–2 for 2` where sources that two outlets do not name may be the same. */
function originsOf({ record }: View, claim: Claim): string {
  const unnamed = new Set(record.entities.filter(({ anonymous }) => anonymous).map(({ id }) => id));
  return `${originCount(claim, (id) => unnamed.has(id))} for ${claim.positions.filter(({ sign }) => isVoiced(sign)).length}`;
}

const signOf = (claim: Claim, outlet: string): Sign => claim.positions.find((position) => position.outlet === outlet)?.sign ?? 'silent';

/** One row of the matrix: words, a sign for each outlet, origins. */
function printRow(sheet: Sheet, view: View, claim: Claim, number: number, full: boolean): void {
  const { outlets } = view.record;
  const { accent, quiet } = sheet.style;
  const signs = outlets.map(({ id }) => signOf(claim, id));
  const painted = signs.map((sign) => (sign === 'silent' ? quiet : sign === 'conflict' ? accent : String)(padEnd(marks[sign], cell)));
  const right = `${painted.join('')}${padStart(originsOf(view, claim), originsWidth)}`;
  const room = sheet.width - 4 - outlets.length * cell - originsWidth - 2;
  const lines = wrap(view.said(claim.gist), room, full ? undefined : 2);
  for (const [index, line] of lines.entries()) {
    const margin = padEnd(index === 0 ? `${number}`.padStart(2) : '', 4);
    sheet.raw(index === 0 ? `${margin}${padEnd(line, room + 2)}${right}` : `${margin}${line}`);
  }
}

/** Where the outlets are too many for columns: `● A C  ◐ D  ○ B`. */
function printList(sheet: Sheet, view: View, claim: Claim, number: number, full: boolean): void {
  const groups = (Object.keys(marks) as Sign[]).flatMap((sign) => {
    const letters = view.record.outlets.filter(({ id }) => signOf(claim, id) === sign).map(({ letter }) => letter);
    return letters.length > 0 && isVoiced(sign) ? [`${marks[sign]} ${letters.join(' ')}`] : [];
  });
  sheet.row({ lead: `${number}`.padStart(2), indent: 4, text: view.said(claim.gist), ...(full ? {} : { most: 2 }) });
  sheet.row({ indent: 8, text: groups.join('\u00a0 '), right: originsOf(view, claim), paint: sheet.style.quiet });
}

export function printClaims(sheet: Sheet, view: View, all: boolean): void {
  const { claims, outlets } = view.record;
  const shown = all ? claims : claims.slice(0, shownAtFirst);
  const columns = outlets.length * cell + originsWidth;
  const isMatrix = sheet.width - 4 - columns - 2 >= leastText;
  if (isMatrix && claims.length > 0) {
    const letters = outlets.map(({ letter }) => padEnd(letter, cell)).join('');
    sheet.blank();
    const title = `CLAIMS  ${claims.length}`;
    sheet.raw(
      `${sheet.style.heading('CLAIMS')}  ${sheet.style.quiet(`${claims.length}`)}${' '.repeat(Math.max(1, sheet.width - columns - widthOf(title)))}${letters}${sheet.style.quiet(padStart('origins', originsWidth))}`,
    );
  } else sheet.heading('CLAIMS', `${claims.length}`);
  if (claims.length === 0) sheet.row({ indent: 4, text: 'nothing found', paint: sheet.style.quiet });
  for (const [index, claim] of shown.entries()) (isMatrix ? printRow : printList)(sheet, view, claim, index + 1, all);
  if (claims.length === 0) return;
  if (shown.length < claims.length) printMore(sheet, claims.length - shown.length, '--claims');
  sheet.row({ indent: 4, text: key, paint: sheet.style.quiet });
}
