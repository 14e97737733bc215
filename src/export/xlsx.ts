/**
 * A workbook (ECMA-376): the tables of the CSV, each on a sheet, every text a text.
 * Written here because the small libraries put the clock into their files.
 */
import type { Format } from './format.ts';
import { type Cell, type Sheet, sheetsOf } from './sheets/index.ts';
import { harmless } from './visible.ts';
import { zipOf } from './zip.ts';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** What Excel takes in one cell; a longer text ends in `…`. */
const longest = 32_767;

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const xml = (text: string): string => text.replace(/[&<>"]/g, (found) => escapes[found] ?? '').toWellFormed();

/** `_x0041_` in a cell stands for `A`; its first underscore written so says that it does not. */
const literal = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');

const cut = (text: string): string => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text);

const letters = (index: number): string => (index < 26 ? '' : letters(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));

function cellXml(cell: Cell, at: string, style: number): string {
  if (cell === undefined || cell === '') return '';
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xml(literal(cut(harmless(cell))))}</t></is></c>`;
}

const rowXml = (row: readonly Cell[], number: number, style: number): string =>
  `<row r="${number}">${row.map((cell, index) => cellXml(cell, `${letters(index)}${number}`, style)).join('')}</row>`;

const wide = new Set(['words', 'gist', 'message', 'reasons']);
const widthOf = (column: string): number => (wide.has(column) ? 60 : Math.max(12, column.length + 4));

function sheetXml({ columns, rows }: Sheet): string {
  const corner = `${letters(columns.length - 1)}${rows.length + 1}`;
  const widths = columns.map((column, index) => `<col min="${index + 1}" max="${index + 1}" width="${widthOf(column)}" customWidth="1"/>`);
  return `${head}<worksheet xmlns="${main}"><dimension ref="A1:${corner}"/><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>${rowXml(columns, 1, 1)}${rows.map((row, index) => rowXml(row, index + 2, 2)).join('')}</sheetData><autoFilter ref="A1:${corner}"/></worksheet>`;
}

/** Three styles: plain, head of a column, text that wraps. */
const styles = `${head}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

function workbookOf(sheets: readonly Sheet[]): Map<string, string> {
  const numbered = sheets.map((sheet, index) => ({ sheet, number: index + 1 }));
  const filters = numbered.map(
    ({ sheet, number }) =>
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${number - 1}" hidden="1">${sheet.name}!$A$1:$${letters(sheet.columns.length - 1)}$${sheet.rows.length + 1}</definedName>`,
  );
  return new Map([
    [
      '[Content_Types].xml',
      `${head}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/>${numbered.map(({ number }) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${type}.worksheet+xml"/>`).join('')}</Types>`,
    ],
    [
      '_rels/.rels',
      `${head}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${numbered.map(({ sheet, number }) => `<sheet name="${xml(sheet.name)}" sheetId="${number}" r:id="rId${number}"/>`).join('')}</sheets><definedNames>${filters.join('')}</definedNames></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${head}<Relationships xmlns="${packaged}/relationships">${numbered.map(({ number }) => `<Relationship Id="rId${number}" Type="${office}/worksheet" Target="worksheets/sheet${number}.xml"/>`).join('')}<Relationship Id="rId${sheets.length + 1}" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    ],
    ['xl/styles.xml', styles],
    ...numbered.map(({ sheet, number }): [string, string] => [`xl/worksheets/sheet${number}.xml`, sheetXml(sheet)]),
  ]);
}

export const xlsx: Format = {
  name: 'xlsx',
  title: 'Workbook (Excel)',
  extension: '.xlsx',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  write: (record) => zipOf(workbookOf(sheetsOf(record))),
};
