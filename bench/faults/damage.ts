/**
 * One page is damaged in the middle of many: of a folder, of a web archive, of the database's file. It must be told, and the others be
 * there: `node bench/faults/damage.ts [pages]` (10,000; the same number of articles in the stores).
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { OnrecordError } from '../../src/errors.ts';
import { ingestEach, VERSION } from '../../src/onrecord.ts';
import { openStore, plainly } from '../../src/store/index.ts';
import { articleOf, documentFor, pageFor } from '../../test/newsroom.ts';
import { bothStores, type Stores } from '../../test/stores.ts';

export interface Damaged {
  readonly of: number;
  readonly read: number;
  /** What was said of the damage. */
  readonly told: readonly string[];
}

async function taken(path: string, of: number): Promise<Damaged> {
  const told: string[] = [];
  let read = 0;
  for await (const one of ingestEach([path])) {
    if (one instanceof OnrecordError) told.push(`${one.code}: ${one.message}`);
    else if ('document' in one) read += 1;
  }
  return { of, read, told };
}

const page = (number: number): Buffer => Buffer.from(pageFor(articleOf(number, 0)));

/** A folder of pages; the one in the middle has become noise. */
export async function damagedFolder(folder: string, of: number): Promise<Damaged> {
  const pages = join(folder, 'pages');
  mkdirSync(pages);
  for (let number = 0; number < of; number++) writeFileSync(join(pages, `${number}.html`), page(number));
  const bytes = page(of >> 1);
  for (let at = 0; at < bytes.length; at++) bytes[at] = (at * 31) % 256;
  writeFileSync(join(pages, `${of >> 1}.html`), bytes);
  return taken(pages, of);
}

/** A packed web archive, as crawlers write it; some bytes in the record in its middle are others. */
export async function damagedWarc(folder: string, of: number): Promise<Damaged> {
  const records = Array.from({ length: of }, (_, number) => {
    const answer = Buffer.concat([Buffer.from('HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n'), page(number)]);
    const head = `WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://gazette.example/${number}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${answer.length}\r\n\r\n`;
    return gzipSync(Buffer.concat([Buffer.from(head), answer, Buffer.from('\r\n\r\n')]));
  });
  const middle = records[of >> 1] as Buffer;
  middle.fill(0xa5, middle.length >> 1, (middle.length >> 1) + 16);
  const file = join(folder, 'crawl.warc.gz');
  writeFileSync(file, Buffer.concat(records));
  return taken(file, of);
}

/** Overwrites the page in the middle of a database's file. */
export function spoilPage(file: string): void {
  const bytes = readFileSync(file);
  const size = 8192;
  const middle = Math.floor(bytes.length / size / 2) * size;
  bytes.fill(0xa5, middle, middle + size);
  writeFileSync(file, bytes);
}

/** A store whose file of documents has noise for the page in its middle. `met`: what work that comes upon it is told. */
export async function damagedStore(stores: Stores, of: number): Promise<Damaged & { readonly met: unknown }> {
  const place = await stores.place();
  const atOnce = 500;
  let store = await openStore(place);
  for (let from = 0; from < of; from += atOnce)
    await store.documents.add(
      Array.from({ length: Math.min(atOnce, of - from) }, (_, at) => ({ document: documentFor(articleOf(from + at, 0)), notices: [] })),
    );
  const { rows } = await store.transaction((_, db) => sql<{ path: string }>`select pg_relation_filepath('documents') as path`.execute(db));
  await store.close();
  await stores.damage(place, rows[0]?.path ?? '', spoilPage);
  store = await openStore(place);
  try {
    const told: string[] = [];
    for await (const { path, message } of store.verify({ version: VERSION })) told.push(`${path}: ${message}`);
    let read = 0;
    for await (const _ of store.documents.each(() => undefined)) read += 1;
    const met = await store.stories.homeless(of).catch((error: unknown) => plainly(error, place));
    return { of, read, told, met };
  } finally {
    await store.close();
  }
}

if (import.meta.main) {
  const many = Number(process.argv[2] ?? 10_000);
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-damage-'));
  const show = (what: string, { of, read, told }: Damaged): void => {
    console.log(
      `${what}: ${read} of ${of} read; told: ${told.slice(0, 3).join(' | ').slice(0, 300)}${told.length > 3 ? ` and ${told.length - 3} more` : ''}`,
    );
    if (read < of * 0.99 || told.length === 0) process.exitCode = 1;
  };
  try {
    show('a folder', await damagedFolder(folder, many));
    show('a web archive', await damagedWarc(folder, many));
    for (const stores of bothStores()) {
      const missing = await stores.start();
      try {
        if (missing === undefined) show(`the file of ${stores.kind}`, await damagedStore(stores, many));
        else console.log(`${stores.kind}: ${missing}`);
      } finally {
        await stores.stop();
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
