/**
 * How fast pages, feeds and PDFs become documents: `node bench/ingest.ts [PAGES]`. PAGES is a folder of ID.html.gz; without it, pages are
 * generated. Rates are per second of one core: processor time of this process, all its threads included, so other work on the machine
 * counts for little. Memory is the most that was resident.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import { decodeFeed, decodePage, parseFeedText } from '../src/ingest/index.ts';
import { documentsOf } from '../src/ingest/adapt.ts';
import { largestMb, row } from './row.ts';

const [folder] = process.argv.slice(2);
const sentence = 'The keeper of the tolls counted carts on the lower bridge for thirty years, and nobody asked him why. ';
const menu = Array.from({ length: 150 }, (_, at) => `<li class="menu-item"><a href="/section/${at}">Section ${at}</a></li>`).join('');
const generated = (at: number): Uint8Array =>
  new TextEncoder().encode(
    `<!doctype html><html><head><title>Carts ${at}</title>${'<meta name="x" content="y">'.repeat(40)}<script>${'var a = 1;'.repeat(2000)}</script></head><body><nav><ul>${menu}</ul></nav><article><h1>Carts ${at}</h1>${`<p>${sentence.repeat(4)}</p>`.repeat(25)}</article><aside><ul>${menu}</ul></aside></body></html>`,
  );
const pages = folder
  ? readdirSync(folder)
      .filter((name) => name.endsWith('.html.gz'))
      .map((name) => new Uint8Array(gunzipSync(readFileSync(join(folder, name)))))
  : Array.from({ length: 60 }, (_, at) => generated(at));

async function rate(what: string, count: number, work: () => Promise<void>): Promise<void> {
  const started = process.cpuUsage();
  const clock = performance.now();
  await work();
  const { user, system } = process.cpuUsage(started);
  const seconds = (user + system) / 1e6;
  row(
    what,
    `${(count / seconds).toFixed(1)} a second of one core; ${count} in ${((performance.now() - clock) / 1000).toFixed(1)} s by the clock`,
  );
}

async function all(inputs: readonly Uint8Array[]): Promise<void> {
  for (const [at, bytes] of inputs.entries()) {
    try {
      for await (const _ of documentsOf({ bytes, shown: `${at}`, source: `${at}`, known: {}, around: {} }));
    } catch (error) {
      // A page without an article costs the same.
      if (!(error instanceof Error && 'code' in error)) throw error;
    }
  }
}

const megabytes = pages.reduce((sum, { length }) => sum + length, 0) / 1024 / 1024;
console.log(`${pages.length} pages of ${(megabytes / pages.length).toFixed(2)} MB on average\n`);
await all(pages.slice(0, 10));
await rate('pages', pages.length, () => all(pages));
await rate('pages, decoding alone', pages.length, async () => {
  for (const bytes of pages) decodePage(bytes);
});

const item = `<item><title>Carts</title><link>https://a.example/1</link><pubDate>Tue, 04 Mar 2025 07:30:00 +0100</pubDate><description><![CDATA[<p>${sentence.repeat(8)}</p>]]></description></item>`;
const feed = new TextEncoder().encode(
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Bridge</title>${item.repeat(40)}</channel></rss>`,
);
await rate('feeds of 40 items, parsed', 60, async () => {
  for (let at = 0; at < 60; at++) parseFeedText(decodeFeed(feed).text, 'x');
});
await rate('feeds of 40 items, read', 10, () => all(Array.from({ length: 10 }, () => feed)));

const pdf = await PDFDocument.create();
const font = await pdf.embedFont(StandardFonts.TimesRoman);
for (let number = 0; number < 10; number++) {
  const page = pdf.addPage([600, 800]);
  for (let line = 0; line < 55; line++) page.drawText(sentence.slice(0, 90), { x: 50, y: 760 - line * 13, size: 10, font });
}
const bytes = await pdf.save();
await rate('PDFs of 10 pages', 6, () => all(Array.from({ length: 6 }, () => bytes)));
row('largest size of the parsing process', largestMb());
