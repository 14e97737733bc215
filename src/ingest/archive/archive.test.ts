import { brotliCompressSync, gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { OnrecordError } from '../../errors.ts';
import { wordsOf } from '../../facts/index.ts';
import { documentsOf } from '../adapt.ts';
import { spent } from '../../../test/spent.ts';

const body = (number: number): string =>
  `<!doctype html><html><head><title>Cart ${number} crosses the bridge</title><meta property="og:site_name" content="Bridge Gazette"></head><body><article><h1>Cart ${number} crosses the bridge</h1>${Array.from(
    { length: 4 },
    (_, at) =>
      `<p>Cart ${number} crossed the lower bridge before dawn on day ${at}, and the keeper of the tolls wrote the number into his book without looking up at the driver, who waved.</p>`,
  ).join('')}</article></body></html>`;

const concat = (...parts: (string | Uint8Array)[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));
const record = (
  type: string,
  address: string,
  content: Uint8Array,
  fields = 'Content-Type: application/http; msgtype=response\r\n',
): Buffer =>
  concat(
    `WARC/1.1\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${address}\r\nWARC-Date: 2025-03-04T05:06:07Z\r\nWARC-Record-ID: <urn:uuid:0>\r\n${fields}Content-Length: ${content.length}\r\n\r\n`,
    content,
    '\r\n\r\n',
  );
const answer = (content: string | Uint8Array, head = 'Content-Type: text/html; charset=utf-8\r\n', status = '200 OK'): Buffer =>
  concat(`HTTP/1.1 ${status}\r\n${head}\r\n`, content);
const page = (number: number): Buffer => record('response', `https://gazette.example/${number}`, answer(body(number)));
const info = record('warcinfo', '', Buffer.from('software: by hand\r\n'), 'Content-Type: application/warc-fields\r\n');

interface Result {
  readonly documents: { readonly source: string; readonly address?: string; readonly captured?: string; readonly text: string }[];
  readonly codes: string[];
  readonly messages: string[];
}
async function read(bytes: Uint8Array): Promise<Result> {
  const result: Result = { documents: [], codes: [], messages: [] };
  const tell = (one: { code: string; message: string }): void => {
    result.codes.push(one.code);
    result.messages.push(one.message);
  };
  try {
    for await (const one of documentsOf({ bytes, shown: 'a.warc', source: 'a.warc', known: {}, around: {} })) {
      if (one instanceof OnrecordError || 'code' in one) tell(one);
      else
        result.documents.push({
          source: one.document.source,
          text: one.document.text,
          ...(one.document.address ? { address: one.document.address.value } : {}),
          ...(one.document.captured ? { captured: one.document.captured } : {}),
        });
    }
  } catch (error) {
    if (!(error instanceof OnrecordError)) throw error;
    tell(error);
  }
  return result;
}

describe('a web archive', () => {
  const other = [
    record('request', 'https://gazette.example/1', Buffer.from('GET /1 HTTP/1.1\r\n\r\n'), ''),
    record('response', 'https://gazette.example/x.png', answer(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0]), 'Content-Type: image/png\r\n')),
    record('response', 'https://gazette.example/gone', answer(body(9), undefined, '404 Not Found')),
    record('revisit', 'https://gazette.example/1', Buffer.from('HTTP/1.1 200 OK\r\n\r\n')),
    record('response', 'https://gazette.example/frame', answer('<html><body><p>Share this.</p></body></html>')),
  ];
  const whole = concat(info, page(1), ...other, page(2));
  const found = {
    documents: [
      { address: 'https://gazette.example/1', captured: '2025-03-04T05:06:07Z', source: 'a.warc#1' },
      { address: 'https://gazette.example/2', source: 'a.warc#4' },
    ],
    codes: ['archive-pages-left'],
  };
  it('gives its pages, each with its address and when it was kept', async () => expect(await read(whole)).toMatchObject(found));
  it('does so, packed record by record or as one', async () => {
    expect(await read(concat(gzipSync(info), gzipSync(page(1)), ...other.map((one) => gzipSync(one)), gzipSync(page(2))))).toMatchObject(
      found,
    );
    expect(await read(gzipSync(whole))).toMatchObject(found);
  });
  it('says in which record a line stands, and where in the page', async () => {
    for await (const one of documentsOf({ bytes: concat(info, page(1)), shown: 'a', source: 'a', known: {}, around: {} })) {
      if (one instanceof OnrecordError || 'code' in one) throw new Error(one.message);
      const [segment] = one.document.segments ?? [];
      const [from = 0, to = 0] = segment?.place.characters ?? [];
      expect(segment?.place.part).toBe(`record at byte ${info.length}`);
      expect(body(1).slice(from, to)).toBe(segment && wordsOf(one.document, segment.span));
      expect(one.document.outlet?.name).toBe('Bridge Gazette');
    }
  });
  it('may hold answers in chunks, packed, or as they are meant', async () => {
    const text = body(5);
    const half = Math.floor(text.length / 2);
    const chunked = concat(
      `${half.toString(16)}\r\n`,
      text.slice(0, half),
      '\r\n',
      `${(text.length - half).toString(16)};x=y\r\n`,
      text.slice(half),
      '\r\n0\r\n\r\n',
    );
    const html = 'Content-Type: text/html\r\n';
    const kinds = [
      answer(chunked, `${html}Transfer-Encoding: chunked\r\n`),
      answer(gzipSync(text), `${html}Content-Encoding: gzip\r\n`),
      answer(brotliCompressSync(text), `${html}Content-Encoding: br\r\n`),
      answer(text, `${html}Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n`),
    ];
    for (const kind of kinds) expect((await read(record('response', 'https://gazette.example/5', kind))).documents).toHaveLength(1);
    const resource = record('resource', 'https://gazette.example/5', Buffer.from(text), 'Content-Type: text/html\r\n');
    expect((await read(resource)).documents).toHaveLength(1);
  });
  it('without an article is refused', async () => expect((await read(concat(info, ...other))).codes).toEqual(['archive-without-articles']));
});

describe('a damaged archive', () => {
  it('that is cut keeps what stands before, and says so', async () => {
    const packed = concat(gzipSync(page(1)), gzipSync(page(2)));
    for (const bytes of [
      packed.subarray(0, packed.length - 50),
      concat(page(1), page(2).subarray(0, 300)),
      concat(page(1), page(2).subarray(0, 60)),
    ]) {
      const { documents, codes, messages } = await read(bytes);
      expect([documents.map(({ address }) => address), codes]).toEqual([['https://gazette.example/1'], ['archive-damaged']]);
      expect(messages[0]).toMatch(/could be read are kept: 1$/u);
    }
  });
  it('with a broken page in its middle keeps the others', async () => {
    const members = Array.from({ length: 40 }, (_, at) => gzipSync(page(at)));
    const broken = Buffer.from(members[20] ?? []);
    broken.fill(0xee, 100, 160);
    members[20] = broken;
    const { documents, codes } = await read(concat(...members));
    expect(documents).toHaveLength(39);
    expect(codes).toEqual(['archive-damaged']);
    const plain = Buffer.from(concat(...Array.from({ length: 40 }, (_, at) => page(at))));
    plain.fill('x', plain.indexOf('Content-Length', plain.length / 2), plain.indexOf('Content-Length', plain.length / 2) + 14);
    expect((await read(plain)).documents).toHaveLength(39);
  });
  it('with other bytes behind it is told', async () =>
    expect(await read(concat(gzipSync(page(1)), 'not an archive'))).toMatchObject({ documents: [{}], codes: ['archive-damaged'] }));
});

describe('a hostile archive', () => {
  it('that grows beyond measure is left at what is read', async () => {
    const zeros = Buffer.alloc(64 * 1024 * 1024);
    const bomb = gzipSync(
      concat('WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/\r\nContent-Length: 99999999999\r\n\r\n', zeros),
    );
    const started = spent();
    expect((await read(concat(gzipSync(page(1)), bomb))).codes).toEqual(['archive-damaged']);
    expect(spent() - started).toBeLessThan(10_000);
  });
  it('with a page that does is left without it', async () => {
    const bomb = answer(gzipSync(Buffer.alloc(100 * 1024 * 1024)), 'Content-Type: text/html\r\nContent-Encoding: gzip\r\n');
    expect(await read(concat(page(1), record('response', 'https://a.example/', bomb)))).toMatchObject({ documents: [{}] });
  });
  it('packed twice is not unpacked twice', async () => expect((await read(gzipSync(gzipSync(page(1))))).codes).toEqual(['file-binary']));
  it('with addresses that are none of the web gives nothing', async () =>
    expect((await read(record('response', 'file:///etc/passwd', answer(body(1))))).codes).toEqual(['archive-without-articles']));
});

describe('WACZ', () => {
  const pages = [`{"format":"json-pages-1.0","id":"pages"}`, `{"url":"https://gazette.example/2","title":"Cart"}`].join('\n');
  const make = (more: Record<string, Uint8Array> = {}): Uint8Array =>
    zipSync({
      'datapackage.json': strToU8('{}'),
      'archive/data.warc.gz': [concat(gzipSync(page(1)), gzipSync(page(2))), { level: 0 }],
      ...more,
    });
  it('gives the pages that somebody visited', async () => {
    const { documents, codes } = await read(make({ 'pages/pages.jsonl': strToU8(pages) }));
    expect([documents.map(({ address }) => address), codes]).toEqual([['https://gazette.example/2'], []]);
  });
  it('without a list gives all', async () => expect((await read(make())).documents).toHaveLength(2));
  it('with entries that lead elsewhere keeps to its own', async () =>
    expect((await read(make({ '../archive/evil.warc.gz': gzipSync(page(3)), 'archive/../x.warc': page(4) }))).documents).toHaveLength(2));
  it('cut is told', async () => {
    const whole = make();
    expect((await read(whole.subarray(0, whole.length - 40))).codes).toEqual(['file-damaged']);
  });
});

it('one packed page is read like the page', async () => {
  expect((await read(gzipSync(body(1)))).documents).toHaveLength(1);
  expect((await read(gzipSync(body(1)).subarray(0, 150))).codes).toEqual(['file-damaged']);
  expect((await read(gzipSync(Buffer.alloc(50 * 1024 * 1024, 'a')))).codes).toEqual(['file-too-large']);
});
