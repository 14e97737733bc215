/** A folder of tables as RFC 4180 has them. */
import { bytesOf, type FolderFormat } from './format.ts';
import { type Cell, type Sheet, sheetsOf } from './sheets/index.ts';
import { harmless } from './visible.ts';

/** Excel takes a file without it for the machine's old 8-bit encoding, and “ for â€œ. Readers that know UTF-8 skip it. */
const mark = '\u{feff}';

const field = (cell: Cell): string => {
  const text = typeof cell === 'string' ? harmless(cell) : String(cell ?? '');
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

const textOf = ({ columns, rows }: Sheet): string => mark + [columns, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('');

export const csv: FolderFormat = {
  name: 'csv',
  title: 'Tables (CSV)',
  extension: '',
  mediaType: 'application/zip',
  write: (record) => new Map(sheetsOf(record).map((sheet) => [`${sheet.name}.csv`, bytesOf(textOf(sheet))])),
};
