import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { WARCParser } from 'warcio';
import { hostileRecord, sampleRecord } from '../../test/records.ts';
import { sha256 } from '../facts/index.ts';
import { buildRecord, type StoryRecord } from '../record/index.ts';
import { fileOf } from './zip.ts';
import { wacz } from './wacz.ts';

const filesOf = (record: StoryRecord): Record<string, Uint8Array> => unzipSync(fileOf(wacz.write(record)));
const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);
const lines = (bytes: Uint8Array | undefined): string[] => text(bytes).trim().split('\n');

interface Kept {
  readonly uri: string;
  readonly date: string;
  header(name: string): string | null | undefined;
  readonly payload: string;
}
/** The documents in the archive, as another program's reader has them. */
async function keptIn(warc: Uint8Array | undefined): Promise<Kept[]> {
  const kept: Kept[] = [];
  for await (const record of new WARCParser(new Blob([Uint8Array.from(warc ?? [])]).stream())) {
    if (record.warcType !== 'resource') continue;
    const payload = text(await record.readFully(false));
    kept.push({
      uri: record.warcTargetURI ?? '',
      date: record.warcDate ?? '',
      header: (name) => record.warcHeaders.headers.get(name),
      payload,
    });
  }
  return kept;
}

describe.each([
  ['the sample', sampleRecord],
  ['a hostile record', async () => hostileRecord()],
] as const)('%s', (_, make) => {
  test('a WARC reader gives every text back, byte for byte, at the place that the index tells', async () => {
    const record = await make();
    const files = filesOf(record);
    const warc = files['archive/data.warc.gz'];
    const kept = await keptIn(warc);
    expect(kept.map(({ payload }) => payload)).toEqual(record.documents.map((one) => one.text));
    for (const { payload, header } of kept) expect(header('WARC-Payload-Digest')).toBe(`sha256:${sha256(payload)}`);
    const index = lines(files['indexes/index.cdx']);
    expect(index).toEqual(index.toSorted());
    for (const line of index) {
      const [, time, json = ''] = /^invalid,onrecord\)\/\S+ (\d{14}) (.*)$/.exec(line) ?? [];
      const { url, offset, length, filename } = JSON.parse(json) as Record<string, string>;
      const one = gunzipSync((warc ?? new Uint8Array()).subarray(Number(offset), Number(offset) + Number(length)));
      const found = kept.find(({ uri }) => uri === url);
      expect([filename, found?.date.replace(/\D/g, '')]).toEqual(['data.warc.gz', time]);
      expect(text(one)).toContain(`WARC-Target-URI: ${url}\r\n`);
    }
    expect(
      lines(files['pages/pages.jsonl'])
        .slice(1)
        .map((line) => (JSON.parse(line) as { text: string }).text),
    ).toEqual(record.documents.map((document) => document.text.toWellFormed()));
  });

  test('every part has the hash that is told', async () => {
    const files = filesOf(await make());
    const { resources } = JSON.parse(text(files['datapackage.json'])) as { resources: { path: string; hash: string; bytes: number }[] };
    expect(resources.map(({ path }) => path)).toEqual(['archive/data.warc.gz', 'indexes/index.cdx', 'pages/pages.jsonl']);
    for (const { path, hash, bytes } of resources)
      expect([hash, bytes]).toEqual([`sha256:${sha256(files[path] ?? new Uint8Array())}`, files[path]?.length]);
    expect(JSON.parse(text(files['datapackage-digest.json']))).toEqual({
      path: 'datapackage.json',
      hash: `sha256:${sha256(files['datapackage.json'] ?? new Uint8Array())}`,
    });
  });

  test('the reader of the format finds nothing', async (context) => {
    const python = process.env['ONRECORD_PYTHON'] ?? 'python3';
    const run = promisify(execFile);
    const has = await run(python, ['-c', 'import wacz']).then(
      () => true,
      () => false,
    );
    if (!has) context.skip('the Python package wacz is not there (ONRECORD_PYTHON): py-wacz was not asked');
    const folder = await mkdtemp(join(tmpdir(), 'onrecord-wacz-'));
    try {
      await writeFile(join(folder, 'story.wacz'), fileOf(wacz.write(await make())));
      const { stdout } = await run(python, ['-m', 'wacz.main', 'validate', '-f', join(folder, 'story.wacz')]);
      expect(stdout).toMatch(/valid/i);
      expect(stdout).not.toMatch(/invalid|error|fail/i);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

test('an address and a time of capture are kept; nothing breaks a line of the head', async () => {
  const record = hostileRecord();
  const [first] = record.documents;
  if (!first) throw new Error('no document');
  const address = { value: 'https://mail.example/quay?a=1\r\nX-Evil: 1', from: 'page' } as const;
  const captured = { ...first, address, captured: '2024-05-03T10:20:30.456Z' };
  const { judgements, ...parts } = record;
  const [kept] = await keptIn(filesOf(buildRecord({ ...parts, judgements, documents: [captured] }))['archive/data.warc.gz']);
  expect(kept?.date).toBe('2024-05-03T10:20:30Z');
  expect(kept?.header('X-Evil') ?? undefined).toBe(undefined);
  expect(kept?.header('WARC-Refers-To-Target-URI')).toMatch(/^https:\/\/mail\.example\/quay\?a=1%0AX-Evil: 1$/);
});
