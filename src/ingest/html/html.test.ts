import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { OnrecordError } from '../../errors.ts';
import { wordsOf } from '../../facts/index.ts';
import { ingest } from '../index.ts';
import { articleOf, decodePage, documentOfPage, isPage } from './index.ts';

const long = (subject: string): string =>
  `${subject} crossed the lower bridge before dawn, and the keeper of the tolls, who had counted carts there for thirty years, wrote the number into his book without looking up.`;

const page = `<!doctype html>
<html lang="en"><head>
<title>Tolls to end in spring | Bridge Gazette</title>
<meta property="og:site_name" content="Bridge Gazette">
<meta property="article:modified_time" content="2025-03-04T10:00:00Z">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle","headline":"Tolls to end in spring","datePublished":"2025-03-03T18:05:00+01:00","author":[{"@type":"Person","name":"Oda Fenn"}]}]}</script>
<style>.x{display:none}</style></head>
<body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>
<div class="cookie-consent"><p>We use cookies to make this page work for you, and you may say no to some of them below.</p></div>
<main><article>
<h1>Tolls to end in spring</h1>
<div class="byline">By Oda Fenn</div>
<div class="share-bar"><a href="#">Share</a> <a href="#">Tweet</a></div>
<figure><img src="a.jpg"><figcaption>The bridge in winter. Photo: Nils Aker</figcaption></figure>
<p>LOWER HALM (Gazette) — ${long('The first wagon')}</p>
<p>&ldquo;We shall miss him,&rdquo; said <b>Marta Sund</b>, the mayor.<br>She waved.</p>
<p hidden>Nobody can see this paragraph, and it says that the mayor took the money from the box.</p>
<p style="display: none">Nobody can see this one either, which says something else that is not true at all.</p>
<aside class="pullquote">“We shall miss him”</aside>
<p><a href="/other">READ MORE: The ferry that never came</a></p>
<h2>Thirty years of carts</h2>
<p>${long('The last rider')}</p>
<blockquote><p>I counted every one of them, and I was never wrong by more than two in a year.</p></blockquote>
<p>${long('A herd of goats')}</p>
<ul class="related-links"><li><a href="/1">The price of gravel rises again</a></li><li><a href="/2">A mill is sold</a></li></ul>
<p>Sign up for our newsletter</p>
</article></main>
<footer><p>© Bridge Gazette. All rights reserved.</p></footer>
</body></html>`;

describe('a page', () => {
  const { document } = documentOfPage(page, 'toll.html', 'toll.html', {});
  it('gives the article as a reader sees it', () => {
    expect(document.text).toContain('We shall miss him,” said Marta Sund, the mayor. She waved.');
    expect(document.text).not.toMatch(/cookies|Share|Nils Aker|Nobody can see|READ MORE|gravel|newsletter|rights reserved/);
    expect(document.text.match(/We shall miss him/g)).toHaveLength(1);
  });
  it('marks headline, byline, dateline, subheads', () => {
    const blocks = document.blocks.map(({ kind, span }) => [kind, wordsOf(document, span).slice(0, 22)]);
    expect(blocks.slice(0, 4)).toEqual([
      ['headline', 'Tolls to end in spring'],
      ['byline', 'By Oda Fenn'],
      ['dateline', 'LOWER HALM (Gazette) —'],
      ['paragraph', 'The first wagon crosse'],
    ]);
    expect(blocks).toContainEqual(['subhead', 'Thirty years of carts']);
    expect(document.text).toContain('\n\nI counted every one');
  });
  it('knows outlet and day from what the page says of itself', () => {
    expect(document.outlet).toEqual({ name: 'Bridge Gazette', from: 'page' });
    expect(document.published).toEqual({ value: '2025-03-03T18:05+01:00', from: 'page' });
    expect(document.headline?.words).toBe('Tolls to end in spring');
    expect(articleOf(page).facts).toMatchObject({ author: 'Oda Fenn', modified: '2025-03-04T10:00Z', language: 'en' });
  });
  it('lets what the user gives go first', () => {
    const given = documentOfPage(page, 'x', 'x', { outlet: 'The Ferry', date: '2025-01-01' }).document;
    expect([given.outlet, given.published?.value]).toEqual([{ name: 'The Ferry', from: 'given' }, '2025-01-01']);
  });
});

describe('encodings', () => {
  const bytes = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  it('are taken from the mark, the header, the meta element', () => {
    expect(decodePage(Uint8Array.of(0xff, 0xfe, 0x3c, 0, 0xe9, 0)).text).toBe('<é');
    expect(decodePage(bytes('<p>\u00e9'), 'windows-1251').text).toBe('<p>й');
    expect(decodePage(bytes('<meta charset="windows-1253"><p>\u00e9')).text).toContain('<p>ι');
  });
  it('are guessed, and said to be', () => {
    const german = bytes(
      `<p>${'Die B\u00fcrger \u00fcber den Fl\u00fcssen m\u00f6gen die Br\u00fccke, sagte der B\u00fcrgermeister gestern. '.repeat(4)}`,
    );
    expect(decodePage(german)).toMatchObject({ guessed: 'Windows-1252', text: expect.stringContaining('Bürgermeister') });
    expect(decodePage(new TextEncoder().encode('<p>Brücke'))).toEqual({ text: '<p>Brücke' });
  });
});

describe('hostile pages', () => {
  const code = (html: string): string => {
    try {
      documentOfPage(html, 'x.html', 'x.html', {});
      return 'read';
    } catch (error) {
      return error instanceof OnrecordError ? error.code : `thrown: ${String(error)}`;
    }
  };
  it('with no article are refused', () => {
    expect(code('<html><body><nav>Home</nav></body></html>')).toBe('page-without-article');
    expect(code('<html>')).toBe('page-without-article');
  });
  it('with too many tags are refused before they are parsed', () => expect(code(`<html>${'<i>'.repeat(70_000)}`)).toBe('page-too-large'));
  it('of great depth are refused, or read in time', () => {
    const deep = (levels: number): string =>
      `<html><body>${'<div>'.repeat(levels)}<p>${long('A mule')}</p><p>${long('A goat')}</p>${'</div>'.repeat(levels)}</body></html>`;
    expect(code(deep(20_000))).toBe('page-too-large');
    expect(code(deep(1_500))).toBe('read');
  });
  it('are told from plain text', () => {
    expect([isPage('  <!DOCTYPE html><p>x'), isPage('<!-- a --><html>'), isPage('The <html> tag'), isPage('5 < 6')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-pages-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  it('of pages and of text are read together', async () => {
    writeFileSync(join(folder, 'a.html'), page);
    writeFileSync(join(folder, 'b.txt'), `A dull day\n\n${long('Nobody')}`);
    const { documents, failed } = await ingest([folder]);
    expect(failed).toEqual([]);
    expect(documents.map(({ source, headline }) => [source, headline?.words])).toEqual([
      ['a.html', 'Tolls to end in spring'],
      ['b.txt', 'A dull day'],
    ]);
  });
});
