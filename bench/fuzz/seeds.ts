/** The sample articles in every form that is taken in: what the fuzzer spoils. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { PDFDocument, StandardFonts } from 'pdf-lib';

const folder = join(import.meta.dirname, '../../examples');
const names = [
  'ostrey-museum/a-ostrey-mercury.txt',
  'ostrey-museum/c-ostrey-mercury.txt',
  'ostrey-museum/e-skerry-tv.txt',
  'hearing/a-committee.txt',
  'interview/a-lowland-courier.txt',
];
export const texts: readonly string[] = names.map((name) => readFileSync(join(folder, name), 'utf8'));
const [first = ''] = texts;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const paragraphs = (text: string): string[] => text.split(/\n{2,}/);
const pageOf = (text: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Sample</title><meta property="og:site_name" content="Mercury"><script type="application/ld+json">{"@type":"NewsArticle","headline":"Sample","datePublished":"2025-02-04"}</script></head><body><nav><a href="/">Home</a></nav><article><h1>Sample</h1>${paragraphs(
    text,
  )
    .map((one) => `<p>${escaped(one)}</p>`)
    .join('\n')}</article></body></html>`;
const page = pageOf(first);
const wordParts = paragraphs(first).map((one) => `<w:p><w:r><w:t xml:space="preserve">${escaped(one)}</w:t></w:r></w:p>`);
const answer = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${page}\r\n\r\n`;
const record = `WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/1\r\nContent-Length: ${Buffer.byteLength(answer) - 4}\r\n\r\n${answer}`;
const warc = Buffer.concat([gzipSync(record), gzipSync(record)]);

async function pdf(): Promise<Uint8Array> {
  const file = await PDFDocument.create();
  const font = await file.embedFont(StandardFonts.TimesRoman);
  const sheet = file.addPage();
  const lines = first.replace(/[^\x20-\x7e\n]/g, "'").match(/.{1,80}(?:\s|$)/g) ?? [];
  for (const [at, line] of lines.slice(0, 50).entries()) sheet.drawText(line.trim(), { x: 40, y: 780 - at * 14, size: 10, font });
  return file.save({ useObjectStreams: false });
}

/** @returns bytes by the name of their form */
export async function seeds(): Promise<Readonly<Record<string, Uint8Array>>> {
  return {
    text: strToU8(first),
    transcript: strToU8(texts[3] ?? ''),
    page: strToU8(page),
    feed: strToU8(
      `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>T</title>${texts
        .map(
          (text, at) =>
            `<item><title>Item ${at}</title><link>https://a.example/${at}</link><pubDate>Tue, 04 Feb 2025 08:00:00 GMT</pubDate><content:encoded><![CDATA[${paragraphs(
              text,
            )
              .map((one) => `<p>${escaped(one)}</p>`)
              .join('')}]]></content:encoded></item>`,
        )
        .join('')}</channel></rss>`,
    ),
    'JSON feed': strToU8(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'T',
        items: texts.map((text, at) => ({ id: String(at), url: `https://a.example/${at}`, content_text: text })),
      }),
    ),
    message: strToU8(
      `From: "Lena Frayne" <l@a.example>\r\nSubject: =?utf-8?Q?The=20museum?=\r\nDate: Tue, 4 Feb 2025 08:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=q\r\n\r\n--q\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${first.replaceAll('\n', '\r\n')}\r\n--q\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${page}\r\n--q--\r\n`,
    ),
    'office document': zipSync({
      'word/document.xml': strToU8(
        `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${wordParts.join('')}</w:body></w:document>`,
      ),
    }),
    'web archive': strToU8(record + record),
    'packed web archive': new Uint8Array(warc),
    WACZ: zipSync({ 'archive/a.warc.gz': [new Uint8Array(warc), { level: 0 }] }),
    'packed page': new Uint8Array(gzipSync(page)),
    PDF: await pdf(),
  };
}
