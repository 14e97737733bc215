import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { OnrecordError } from '../../errors.ts';
import { ingest } from '../index.ts';
import { feedDay } from './dates.ts';
import { decodeFeed, documentsOfFeed, isFeed, parseFeedText } from './index.ts';
import { spent } from '../../../test/spent.ts';

const body = `<p>${'The ferry lay at the pier with its lamps lit and nobody came. '.repeat(8)}</p><p>&#8220;I waited,&#8221; said the captain, ${'who had a coat over her arm and the papers of the ship in a bag. '.repeat(5)}</p><p>Share this on every network</p>`;

const rss = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Pier &amp; Quay Weekly</title><link>http://pier.example/</link>
<item><title>The ferry that waited</title><link>http://pier.example/1</link><pubDate>Tue, 04 Mar 2025 07:30:00 +0100</pubDate><description>It waited.</description><content:encoded><![CDATA[${body}]]></content:encoded></item>
<item><title>A short note</title><description>Nothing more is known.</description></item></channel></rss>`;

const codeOf = (run: () => unknown): string => {
  try {
    run();
    return 'read';
  } catch (error) {
    return error instanceof OnrecordError ? error.code : `thrown: ${String(error)}`;
  }
};

describe('a feed', () => {
  it('gives the items that carry their whole text, each with its day and the feed as outlet', () => {
    const { made, left } = documentsOfFeed(rss, 'pier.xml', 'pier.xml', {});
    expect(left).toBe(1);
    const [document] = made.map((one) => one.document);
    expect(document).toMatchObject({
      source: 'pier.xml#1',
      outlet: { name: 'Pier & Quay Weekly', from: 'feed' },
      published: { value: '2025-03-04T07:30+0100', from: 'feed' },
      headline: { words: 'The ferry that waited' },
    });
    expect(document?.text).toContain('“I waited,” said the captain');
    expect(document?.text).not.toMatch(/Share this|<p>/);
  });
  it('of summaries only is refused with a code', () => {
    expect(
      codeOf(() =>
        documentsOfFeed('<rss version="2.0"><channel><title>x</title><item><title>y</title></item></channel></rss>', 'x', 'x', {}),
      ),
    ).toBe('feed-without-articles');
  });
});

describe('dialects', () => {
  it('Atom, with relative links and three kinds of text', () => {
    const feed = parseFeedText(
      `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="http://quay.example/a/"><title type="html">Quay &lt;i&gt;Post&lt;/i&gt;</title><entry><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Nets &amp; <b>lines</b></div></title><link href="b/1"/><updated>2024-02-03T04:05:06Z</updated><content type="text">Two nets.</content></entry></feed>`,
      'x',
    );
    expect(feed).toMatchObject({ format: 'atom', title: 'Quay <i>Post</i>' });
    expect(feed.items[0]).toMatchObject({
      link: 'http://quay.example/a/b/1',
      published: '2024-02-03T04:05Z',
      content: 'Two nets.',
      plain: true,
    });
  });
  it('RDF, Atom 0.3 in Base64, the channels of 1997, JSON', () => {
    const titles = [
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>Tide</title></channel><item><title>Low</title></item></rdf:RDF>',
      `<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title mode="base64">${Buffer.from('Tide').toString('base64')}</title><entry><title>Low</title></entry></feed>`,
      '<CHANNEL HREF="http://tide.example/"><TITLE>Tide</TITLE><ITEM HREF="http://tide.example/1" LASTMOD="1998-02-01T10:00"><TITLE>Low</TITLE></ITEM></CHANNEL>',
      '{"version":"https://jsonfeed.org/version/1.1","title":"Tide","items":[{"id":"1","title":"Low","content_text":"x"}]}',
    ].map((text) => {
      expect(isFeed(text)).toBe(true);
      const { title, items } = parseFeedText(text, 'x');
      return [title, items[0]?.title];
    });
    expect(titles).toEqual(Array(4).fill(['Tide', 'Low']));
  });
});

describe('broken and hostile feeds', () => {
  it('are repaired', () => {
    const { title, items } = parseFeedText(
      '<rss version="2.0"><channel><title>Salt & caf&eacute; &bogus;</title><item><title>An end <b>missing</title><link>http://x.example/?a=1&b=2</link></item>',
      'x',
    );
    expect(title).toBe('Salt & café &bogus;');
    expect(items[0]?.link).toBe('http://x.example/?a=1&b=2');
  });
  it('are refused when they are no feed', () => {
    expect(codeOf(() => parseFeedText('hello', 'x'))).toBe('feed-not-readable');
    expect(codeOf(() => parseFeedText('<a><b/></a>', 'x'))).toBe('feed-not-readable');
    expect(codeOf(() => parseFeedText('{"version":"https://jsonfeed.org/version/1"', 'x'))).toBe('feed-not-readable');
  });
  it('expand no entities of their own, and may be deep', () => {
    const laughs = `<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><rss version="2.0"><channel><title>&b;</title></channel></rss>`;
    expect(parseFeedText(laughs, 'x').title).toBe('&b;');
    const started = spent();
    parseFeedText(
      `<rss version="2.0"><channel><title>x</title><item><description>${'<a>'.repeat(20_000)}y</description></item></channel></rss>`,
      'x',
    );
    expect(spent() - started).toBeLessThan(4_000);
  });
});

describe('encodings of feeds', () => {
  const bytes = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  it('by mark, header, declaration', () => {
    expect(decodeFeed(Uint8Array.of(0xff, 0xfe, 0, 0, 0x3c, 0, 0, 0, 0x30, 0x4c, 0, 0))).toMatchObject({
      text: '<\u4c30',
      encoding: 'utf-32le',
    });
    expect(decodeFeed(bytes('<a>\u00e9'), 'application/xml; charset=windows-1251').text).toBe('<a>й');
    expect(decodeFeed(bytes('<?xml version="1.0" encoding="iso-8859-7"?><a>\u00e9'))).toMatchObject({
      encoding: 'iso-8859-7',
      guessed: false,
    });
  });
  it('by the bytes where what is said is wrong', () => {
    expect(decodeFeed(new TextEncoder().encode('<?xml version="1.0" encoding="x-none"?><a>é'))).toMatchObject({
      encoding: 'utf-8',
      guessed: true,
    });
  });
});

it('reads days as feeds write them', () => {
  const days = [
    'Thu, 01 Jan 2004 19:48:21 GMT',
    '1 Jan 04 19:48 EST',
    '2004-01-01T19:48:21.5+02:00',
    '20040101',
    'January 1, 2004',
    '2004',
    'soon',
    '31 Feb 2004',
    undefined,
  ];
  expect(days.map(feedDay)).toEqual([
    '2004-01-01T19:48Z',
    '2004-01-01T19:48-05:00',
    '2004-01-01T19:48+02:00',
    '2004-01-01',
    '2004-01-01',
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

describe('a feed as a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-feeds-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  it('is read beside texts', async () => {
    writeFileSync(join(folder, 'pier.xml'), rss);
    writeFileSync(
      join(folder, 'tide.json'),
      `{"version":"https://jsonfeed.org/version/1.1","title":"Tide","items":[{"id":"1","title":"Low water","date_published":"2025-03-05","content_html":${JSON.stringify(body)}}]}`,
    );
    const { documents, failed, notices } = await ingest([join(folder, 'pier.xml'), join(folder, 'tide.json')]);
    expect(failed).toEqual([]);
    expect(documents.map(({ outlet, source }) => [outlet?.name, source])).toEqual([
      ['Pier & Quay Weekly', 'pier.xml#1'],
      ['Tide', 'tide.json#1'],
    ]);
    expect(notices.map(({ code }) => code)).toContain('feed-items-left');
  });
});
