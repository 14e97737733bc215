/** Whatever the bytes are: documents or an error with a code, in good time, and nothing else. */
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { OnrecordError } from '../errors.ts';
import { spanIn } from '../facts/index.ts';
import { documentsOf } from './adapt.ts';
import { spent } from '../../test/spent.ts';

const sentence = 'The keeper of the tolls counted carts on the lower bridge, and “nobody asked,” said Oda Fenn. ';
const html = `<!doctype html><html><head><title>Tolls end</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"Tolls end"}</script></head><body><article><h1>Tolls end</h1>${`<p>${sentence.repeat(2)}&amp;&#8220;</p><blockquote>${sentence}</blockquote>`.repeat(5)}</article></body></html>`;
const feed = `<?xml version="1.0"?><rss version="2.0" xmlns:content="x"><channel><title>T</title><item><title>I</title><content:encoded><![CDATA[<p>${sentence.repeat(12)}</p>]]></content:encoded></item></channel></rss>`;
const mail = `From: "A B" <a@b.example>\r\nSubject: =?utf-8?Q?x=20y?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=q\r\n\r\n--q\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${sentence}=\r\n> quoted\r\n-- \r\nme\r\n--q--\r\n`;
const word = zipSync({
  'word/document.xml': strToU8(
    `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${`<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:del><w:r><w:delText>x</w:delText></w:r></w:del><w:r><w:t>${sentence}</w:t></w:r></w:p>`.repeat(4)}</w:body></w:document>`,
  ),
});
const record = `WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/1\r\nContent-Length: ${Buffer.byteLength(html) + 44}\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${html}\r\n\r\n`;
const warc = Buffer.concat([gzipSync(record), gzipSync(record)]);
const bytesOf = (value: string | Uint8Array): Uint8Array => (typeof value === 'string' ? strToU8(value) : new Uint8Array(value));

/** What became of the bytes: how many documents, or the code. What is thrown otherwise goes through. */
async function outcome(bytes: Uint8Array): Promise<string> {
  let count = 0;
  try {
    for await (const one of documentsOf({ bytes, shown: 'x', source: 'x', known: {}, around: {} })) {
      if (one instanceof OnrecordError || 'code' in one) continue;
      count++;
      const { document } = one;
      for (const { span } of [...document.blocks, ...(document.segments ?? [])]) spanIn(document, span.start, span.end);
      for (const { place } of document.segments ?? []) {
        const [from = 0, to = 1] = place.characters ?? [];
        expect(from).toBeLessThan(to);
      }
      expect(document.text.isWellFormed()).toBe(true);
    }
  } catch (error) {
    if (error instanceof OnrecordError) return error.code;
    throw error;
  }
  return String(count);
}

async function inTime(bytes: Uint8Array, ms: number = 5000): Promise<string> {
  const started = spent();
  const found = await outcome(bytes);
  expect(spent() - started).toBeLessThan(ms);
  return found;
}

/** Bytes with parts overwritten, taken out, doubled, and cut. */
const spoiled = (whole: Uint8Array): fc.Arbitrary<Uint8Array> =>
  fc
    .array(
      fc.record({
        kind: fc.constantFrom('write', 'remove', 'double', 'cut'),
        at: fc.nat(whole.length - 1),
        length: fc.integer({ min: 1, max: 64 }),
        fill: fc.uint8Array({ minLength: 1, maxLength: 8 }),
      }),
      { minLength: 1, maxLength: 6 },
    )
    .map((changes) => {
      let bytes = Buffer.from(whole);
      for (const { kind, at, length, fill } of changes) {
        if (bytes.length < 2) break;
        const from = at % bytes.length;
        if (kind === 'write') bytes.fill(fill, from, Math.min(bytes.length, from + length));
        else if (kind === 'cut') bytes = Buffer.from(bytes.subarray(0, from + 1));
        else {
          const part = bytes.subarray(from, from + length);
          bytes = Buffer.concat(
            kind === 'double'
              ? [bytes.subarray(0, from), part, part, bytes.subarray(from + length)]
              : [bytes.subarray(0, from), bytes.subarray(from + length)],
          );
        }
      }
      return new Uint8Array(bytes);
    });

const kinds: readonly (readonly [string, Uint8Array, number])[] = [
  ['a page', bytesOf(html), 60],
  ['a feed', bytesOf(feed), 100],
  ['a message', bytesOf(mail), 100],
  ['an office document', word, 200],
  ['a packed archive', bytesOf(warc), 100],
  ['an archive', bytesOf(record + record), 60],
  ['a WACZ', zipSync({ 'archive/a.warc.gz': [bytesOf(warc), { level: 0 }] }), 100],
  ['a text', bytesOf(`Outlet: The Mail\n3 May 2024\nBy Ana Reyes\n\n${sentence.repeat(6)}\n\nQ. Who?\nA. I.`), 100],
];

describe('spoiled bytes of', () => {
  it.each(kinds)('%s', async (_, whole, runs) => {
    expect(await outcome(whole)).toMatch(/^[1-9]/u);
    await fc.assert(
      fc.asyncProperty(spoiled(whole), async (bytes) => void (await inTime(bytes))),
      { numRuns: runs },
    );
  });
  it('a PDF', async () => {
    const pdf = await PDFDocument.create();
    const font = await pdf.embedFont(StandardFonts.Courier);
    const page = pdf.addPage();
    for (let at = 0; at < 20; at++) page.drawText(sentence.slice(0, 60), { x: 40, y: 700 - at * 14, size: 10, font });
    const whole = await pdf.save({ useObjectStreams: false });
    expect(await outcome(whole)).toBe('1');
    await fc.assert(
      fc.asyncProperty(spoiled(whole), async (bytes) => void (await inTime(bytes, 20_000))),
      { numRuns: 8 },
    );
  });
});

describe('bytes of chance', () => {
  it.each([
    '',
    '%PDF-1.7\n',
    'PK\u0003\u0004',
    '<html>',
    '<rss>',
    'WARC/1.1\r\n',
    'From: a@b.example\r\nX: y\r\n',
    '{"version":"https://jsonfeed.org/version/1"',
  ])('after %j', async (start) => {
    const runs = start.startsWith('%PDF') ? 4 : 60;
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 2000 }),
        async (rest) => void (await inTime(Buffer.concat([bytesOf(start), rest]), 20_000)),
      ),
      { numRuns: runs },
    );
  });
});

describe('a megabyte of', () => {
  const mb = 1024 * 1024;
  const fill = (part: string, before = '', after = ''): Uint8Array => bytesOf(before + part.repeat(Math.floor(mb / part.length)) + after);
  it.each([
    ['one line of one letter', fill('a')],
    ['one line of words', fill('word ')],
    ['one line of sentences', fill(sentence)],
    ['line ends', fill('\n', 'A word.')],
    ['quotation marks', fill('“')],
    ['short lines', fill('By A B\n')],
    ['lines of days', fill('3 May 2024\n')],
    ['labels of speakers', fill('Q. Who?\nA. I.\n')],
    ['dashes', fill('A — ')],
    ['zero-width spaces', fill('\u200b', 'A word')],
    ['marks that turn the direction', fill('\u202e\u2066', 'A word')],
    ['combining marks', fill('\u0301', 'A word')],
    ['nested tags', fill('<div>', '<html><body>')],
    ['nested tags of a page with text', fill('<b>x', '<html><body><p>')],
    ['tags that are not closed', fill('<', '<html><body>')],
    ['attributes', fill(' a="b"', '<html><body><p', `>${sentence}</p>`)],
    ['comments', fill('<!-- x -->', '<html><body>')],
    ['comments before a page', fill('<!-- x -->', '', '<html><body>x')],
    ['entities', fill('&amp;&#8220;&x;', '<html><body><p>')],
    ['paragraphs', fill(`<p>${sentence}</p>`, '<html><body><article>')],
    ['links', fill(`<a href="x">${sentence}</a> `, '<html><body><article>')],
    ['rows of a table', fill('<tr><td>x</td></tr>', '<html><body><table>')],
    ['classes', fill('share ', '<html><body><p class="', `">${sentence}</p>`)],
    ['JSON in a page', fill('[', '<html><head><script type="application/ld+json">', `</script></head><body><p>${sentence}`)],
    ['items of a feed', fill('<item><title>x</title></item>', '<rss version="2.0"><channel>')],
    ['nested parts of a feed', fill('<a>', '<rss version="2.0"><channel><item>')],
    ['declarations', fill('<!ENTITY a "b">', '<!DOCTYPE rss [', ']><rss version="2.0"><channel><title>&a;</title></channel></rss>')],
    ['JSON of a feed', fill('[', '{"version":"https://jsonfeed.org/version/1.1","items":')],
    ['fields of a message', fill('X: y\r\n', 'From: a@b.example\r\n')],
    ['quoted lines', fill('> > > x\n', 'From: a@b.example\nSubject: x\n\n')],
    ['closings', fill('Regards,\n', 'From: a@b.example\nSubject: x\n\n')],
    [
      'parts of a message',
      fill('--q\r\n\r\nx\r\n', 'From: a@b.example\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=q\r\n\r\n'),
    ],
    ['encoded words', fill('=?utf-8?Q?=41?= ', 'From: a@b.example\r\nSubject: ')],
    ['heads of records', fill('WARC/1.1\r\nContent-Length: 0\r\n\r\n')],
    [
      'paragraphs of an office document',
      zipSync({
        'word/document.xml': fill(
          '<w:p><w:r><w:t>x</w:t></w:r></w:p>',
          '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
        ),
      }),
    ],
  ])('%s', async (_, bytes) => void (await inTime(bytes)), 120_000);
});
