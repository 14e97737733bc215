import { degrees, PDFDocument, type PDFFont, type PDFPage, rgb, StandardFonts } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { OnrecordError } from '../../errors.ts';
import { type Document, wordsOf } from '../../facts/index.ts';
import type { Read } from '../adapter.ts';
import { documentsOf } from '../adapt.ts';
import { spent } from '../../../test/spent.ts';

const read = async (bytes: Uint8Array): Promise<Read> => {
  for await (const found of documentsOf({ bytes, shown: 'a.pdf', source: 'a.pdf', known: {}, around: {} })) {
    if (found instanceof OnrecordError || 'code' in found) throw new Error(found.message);
    return found;
  }
  throw new Error('nothing');
};
const codeOf = async (bytes: Uint8Array): Promise<string> =>
  read(bytes).then(
    () => 'read',
    (error: OnrecordError) => error.code ?? String(error),
  );

interface Sheet {
  readonly pdf: PDFDocument;
  readonly font: PDFFont;
  page(): PDFPage;
  /** Sets lines below each other. */
  lines(page: PDFPage, x: number, y: number, size: number, ...lines: string[]): void;
}

async function sheet(): Promise<Sheet> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.TimesRoman);
  return {
    pdf,
    font,
    page: () => pdf.addPage([420, 400]),
    lines: (page, x, y, size, ...lines) => lines.forEach((line, at) => page.drawText(line, { x, y: y - at * size * 1.2, size, font })),
  };
}

const left = [
  'The keeper of the tolls counted carts',
  'on the lower bridge for thirty years.',
  'He wrote each number into a book be-',
  'fore he went home, and a well-known',
  'clerk read it the next day. Nobody had',
  'asked for that, and nobody stopped it',
  'when the council changed and the new',
];
const right = [
  'mayor had the book brought to her. “I',
  'could not believe it,” she said, “every',
  'cart was there.” The well-',
  'known clerk had kept it in a drawer.',
];
const paragraphs = ({ text, blocks }: Document): string[] =>
  blocks.filter(({ kind }) => kind === 'paragraph').map(({ span }) => text.slice(span.start, span.end));

describe('a PDF in two columns', () => {
  const make = async (): Promise<Uint8Array> => {
    const { pdf, page, lines } = await sheet();
    for (const [at, body] of [
      left,
      ['Afterwards the bridge was closed for a', 'year, and the carts took the long road.', 'It was a quiet year for the clerk.'],
    ].entries()) {
      const one = page();
      lines(one, 30, 385, 8, `BRIDGE GAZETTE · Monday 3 March 2025`);
      lines(one, 195, 15, 8, `Page ${at + 1} of 2`);
      if (at === 0) {
        lines(one, 30, 350, 20, 'Tolls to end in spring');
        lines(one, 30, 325, 10, 'By Oda Fenn');
        // The columns are not written in the order in which they are read.
        lines(one, 220, 300, 10, ...right);
        lines(one, 30, 300, 10, ...body);
      } else lines(one, 30, 350, 10, ...body);
    }
    return pdf.save();
  };
  it('is read column by column, its words whole', async () => {
    const { document } = await read(await make());
    expect(paragraphs(document)).toEqual([
      'The keeper of the tolls counted carts on the lower bridge for thirty years. He wrote each number into a book before he went home, and a well-known clerk read it the next day. Nobody had asked for that, and nobody stopped it when the council changed and the new mayor had the book brought to her. “I could not believe it,” she said, “every cart was there.” The well-known clerk had kept it in a drawer.',
      'Afterwards the bridge was closed for a year, and the carts took the long road. It was a quiet year for the clerk.',
    ]);
  });
  it('has no running heads and no numbers of pages, and tells headline and byline', async () => {
    const { document } = await read(await make());
    expect(document.text).not.toMatch(/GAZETTE|Page 1/u);
    expect(document).toMatchObject({ headline: { words: 'Tolls to end in spring' }, byline: { words: 'By Oda Fenn' } });
  });
  it('says of every run on which page and where it stands', async () => {
    const { document } = await read(await make());
    const segments = document.segments?.map(({ span, place }) => ({ words: wordsOf(document, span), ...place })) ?? [];
    expect(segments.map(({ page, words }) => [page, words.slice(0, 10)])).toEqual([
      [1, 'Tolls to e'],
      [1, 'By Oda Fen'],
      [1, 'The keeper'],
      [1, 'mayor had '],
      [2, 'Afterwards'],
    ]);
    const [, , first, second] = segments.map(({ box }) => box);
    expect(first?.[0]).toBe(30);
    expect(second?.[0]).toBe(220);
    // From the top: the first line stands on 300 of 400 points, its letters are 10 high.
    expect([first?.[1], first?.[3]]).toEqual([90, 174]);
  });
});

describe('the order of a page', () => {
  it('a headline over two columns comes first, a note below them last', async () => {
    const { pdf, page, lines } = await sheet();
    const one = page();
    lines(one, 30, 360, 18, 'A headline that goes over the whole page');
    lines(one, 30, 320, 10, ...left.slice(0, 5));
    lines(one, 220, 320, 10, ...left.slice(2, 7));
    lines(one, 30, 180, 10, 'A last line under both columns, which is longer than either of the two is wide.');
    const { document } = await read(await pdf.save());
    expect(document.text.replace(/\s+/gu, ' ')).toMatch(
      /^A headline.*The keeper.*clerk read it the next day\. Nobody had.*He wrote.*council changed and the new.*A last line under both/u,
    );
  });
  it('a table of names and numbers is read line by line', async () => {
    const { pdf, page, lines } = await sheet();
    const one = page();
    for (let at = 0; at < 6; at++) {
      lines(one, 30, 300 - at * 12, 10, `Bridge ${at}`);
      lines(one, 220, 300 - at * 12, 10, `${at}00 carts`);
    }
    expect((await read(await pdf.save())).document.text).toContain('Bridge 0 000 carts');
  });
  it('indented lines and gaps begin paragraphs; what somebody says in a hearing does, too', async () => {
    const { pdf, page, lines } = await sheet();
    const one = page();
    lines(one, 40, 360, 10, 'The first of two paragraphs is set in by');
    lines(one, 30, 348, 10, 'a little and goes on until its very end,', 'which is here on this line of the page.');
    lines(one, 40, 312, 10, 'The second of them begins like the first');
    lines(one, 30, 300, 10, 'and has a second line as well.');
    lines(one, 30, 276, 10, 'Q. Did you see the book?', 'A. I saw it on the table and in the', 'drawer.');
    expect(paragraphs((await read(await pdf.save())).document)).toEqual([
      'The first of two paragraphs is set in by a little and goes on until its very end, which is here on this line of the page.',
      'The second of them begins like the first and has a second line as well.',
      'Q. Did you see the book?',
      'A. I saw it on the table and in the drawer.',
    ]);
  });
  it('turned pages are read upright', async () => {
    const { pdf, font } = await sheet();
    const one = pdf.addPage([400, 400]);
    one.setRotation(degrees(90));
    one.drawText('Nobody turned the page for her.', { x: 200, y: 30, size: 10, font, rotate: degrees(90) });
    expect((await read(await pdf.save())).document.text).toBe('Nobody turned the page for her.');
  });
});

describe('what no reader sees', () => {
  // Text beside the page is left out by the library, which does not count it.
  it('is left out, and told where it is on the page', async () => {
    const { pdf, page, lines, font } = await sheet();
    const one = page();
    lines(one, 30, 300, 10, 'The bridge is open again.');
    one.drawText('The mayor took the money from the box.', { x: 30, y: 200, size: 0.5, font });
    one.drawText('The mayor took it again on the next day.', { x: 900, y: 200, size: 10, font });
    one.drawText('DRAFT', { x: 100, y: 100, size: 60, font, rotate: degrees(45), color: rgb(0.9, 0.9, 0.9) });
    const found = await read(await pdf.save());
    expect(found.document.text).toBe('The bridge is open again.');
    expect(found.notices).toMatchObject([
      { code: 'file-parts-left', message: expect.stringContaining('text that no reader sees (1), text that is not upright (1)') },
    ]);
  });
});

describe('PDFs that cannot be read', () => {
  it('without text are told to be pictures', async () => {
    const { pdf, page } = await sheet();
    page().drawRectangle({ x: 10, y: 10, width: 100, height: 100 });
    expect(await codeOf(await pdf.save())).toBe('pdf-without-text');
  });
  it('with a password are told to be locked', async () => {
    const hex = '0123456789abcdef'.repeat(4);
    const body = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]>>endobj
4 0 obj<</Filter/Standard/V 1/R 2/O<${hex}>/U<${hex}>/P -4>>endobj
trailer<</Root 1 0 R/Encrypt 4 0 R/ID[<00><00>]/Size 5>>
%%EOF`;
    expect(await codeOf(new TextEncoder().encode(body))).toBe('pdf-locked');
  });
  it('cut or broken, are told', async () => {
    expect(await codeOf(new TextEncoder().encode('%PDF-1.7\nnothing of it is true'))).toBe('file-damaged');
  });
  it('of a deep tree end in time', async () => {
    const deep = `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj${'<</A'.repeat(100_000)}\nendobj\ntrailer<</Root 1 0 R/Size 3>>\n%%EOF`;
    const started = spent();
    expect(await codeOf(new TextEncoder().encode(deep))).toBe('file-damaged');
    expect(spent() - started).toBeLessThan(15_000);
  });
});
