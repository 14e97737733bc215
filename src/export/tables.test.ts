import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { hostileRecord, sampleRecord } from '../../test/records.ts';
import { verify } from '../onrecord.ts';
import type { StoryRecord } from '../record/index.ts';
import { csv } from './csv.ts';
import { type Sheet, sheetsOf } from './sheets/index.ts';
import { harmless } from './visible.ts';
import { xlsx } from './xlsx.ts';

const records: readonly [string, () => Promise<StoryRecord>][] = [
  ['the sample', sampleRecord],
  ['a hostile record', async () => hostileRecord()],
];

const expected = ({ columns, rows }: Sheet): string[][] =>
  [columns, ...rows].map((row) => row.map((cell) => (typeof cell === 'string' ? harmless(cell) : String(cell ?? ''))));

/** Rows by their columns' names. */
const named = ({ columns, rows }: Sheet): Record<string, string | number | undefined>[] =>
  rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index]])));

test('the hostile record holds', () => expect(verify(hostileRecord())).toEqual([]));

describe.each(records)('%s', (_, of) => {
  test('every row with words points at exactly these words', async () => {
    const record = await of();
    const texts = new Map(record.documents.map((document) => [document.id, document]));
    let checked = 0;
    const wrong: unknown[] = [];
    for (const sheet of sheetsOf(record)) {
      for (const row of named(sheet)) {
        if (row['words'] === undefined) continue;
        checked++;
        const document = texts.get(String(row['document']));
        const ranges = [...String(row['spans']).matchAll(/\[(\d+),(\d+)\)/g)].map(
          ([, start, end]) => [Number(start), Number(end)] as const,
        );
        const words = ranges.map(([start, end]) => document?.text.slice(start, end));
        // Nothing stands between them but marks and what says that words are left out.
        const holds =
          String(row['words'])
            .replace(/“|”| …/g, '')
            .replace(/\s/g, '') ===
            words
              .join('')
              .replace(/“|”| …/g, '')
              .replace(/\s/g, '') &&
          row['start'] === Math.min(...ranges.map(([start]) => start)) &&
          row['end'] === Math.max(...ranges.map(([, end]) => end)) &&
          row['file'] === document?.source &&
          row['published'] === document?.published?.value &&
          row['outlet'] === document?.outlet?.name;
        if (!holds) wrong.push(row);
      }
    }
    expect(wrong).toEqual([]);
    expect(checked).toBeGreaterThan(20);
  });

  test('all there is has its rows', async () => {
    const record = await of();
    const sheets = new Map(sheetsOf(record).map((sheet) => [sheet.name, new Set(sheet.rows.map(([id]) => id))]));
    for (const key of ['statements', 'claims', 'conflicts', 'demands', 'updates', 'oversight'] as const) {
      expect(sheets.get(key)).toEqual(new Set(record[key].map(({ id }) => id)));
    }
    expect(sheets.get('people')).toEqual(new Set(record.entities.map(({ id }) => id)));
    expect(sheets.get('corrections')).toEqual(new Set(record.judgements.map(({ id }) => id)));
    expect(sheets.get('articles')).toEqual(new Set(record.documents.map(({ id }) => id)));
  });

  test('CSV comes back from a reader as it was', async () => {
    const record = await of();
    const files = csv.write(record);
    const sheets = sheetsOf(record);
    expect([...files.keys()]).toEqual(sheets.map(({ name }) => `${name}.csv`));
    for (const sheet of sheets) {
      const bytes = files.get(`${sheet.name}.csv`) ?? new Uint8Array();
      expect(Buffer.from(bytes).toString('hex', 0, 3)).toBe('efbbbf');
      expect(parse(Buffer.from(bytes), { bom: true, record_delimiter: '\r\n' })).toEqual(expected(sheet));
    }
  });

  test('a workbook comes back from a reader as it was', async () => {
    const record = await of();
    const sheets = sheetsOf(record);
    const { sheets: read } = await readXlsx(xlsx.write(record) as Uint8Array);
    expect(read.map(({ name }) => name)).toEqual(sheets.map(({ name }) => name));
    for (const [index, sheet] of sheets.entries()) {
      const { rows = [] } = read[index] ?? {};
      const padded = rows.map((row) => sheet.columns.map((__, column) => String(row[column] ?? '')));
      expect(padded).toEqual(expected(sheet));
    }
  });

  test('no cell is a formula, none begins like one, none hides anything', async () => {
    const record = await of();
    for (const [name, bytes] of Object.entries(unzipSync(xlsx.write(record) as Uint8Array))) {
      const xml = strFromU8(bytes);
      expect(xml).not.toMatch(/<f[ >]/);
      expect(xml, name).not.toMatch(/[^\t\n\P{Cc}]|[\u202a-\u202e\u2066-\u2069\ufffe\uffff]/u);
    }
    for (const bytes of csv.write(record).values()) {
      const cells: string[][] = parse(Buffer.from(bytes), { bom: true, record_delimiter: '\r\n' });
      expect(cells.flat().filter((cell) => /^\s*[=+\-@\uff1d]|^[\t\r\n]/.test(cell))).toEqual([]);
    }
  });
});

test('a workbook says no time of its making', async () => {
  const bytes = xlsx.write(await sampleRecord()) as Uint8Array;
  // Every local header of the zip: 1 January 1980, noon.
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; view.getUint32(at, true) === 0x04034b50; ) {
    expect(view.getUint32(at + 10, true)).toBe(0x00216000);
    at += 30 + view.getUint32(at + 18, true) + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  }
});

test('a cell longer than Excel takes is cut and says so', async () => {
  const record = hostileRecord();
  const long: StoryRecord = { ...record, notices: [{ code: 'x', message: `${'a'.repeat(40_000)}` }] };
  const { sheets } = await readXlsx(xlsx.write(long) as Uint8Array);
  const cell = String(sheets.find(({ name }) => name === 'notices')?.rows[1]?.[1]);
  expect([cell.length, cell.at(-1)]).toEqual([32_767, '…']);
});
