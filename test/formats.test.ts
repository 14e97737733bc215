/** What every format keeps to, and how it is reached. */
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileOf, formats, toJson } from '../src/export/index.ts';
import { parseRecord } from '../src/onrecord.ts';
import { createApp, Desk } from '../src/server/index.ts';
import { docs, hostileRecord, sampleRecord } from './records.ts';

const root = resolve(import.meta.dirname, '..');
interface Ran {
  readonly code: number;
  readonly out: Buffer;
  readonly err: string;
}
const node = (args: readonly string[], cwd: string): Promise<Ran> =>
  new Promise((done) => {
    execFile(process.execPath, args, { cwd, encoding: 'buffer', maxBuffer: 64 * 1024 * 1024 }, (error, out, err) => {
      done({ code: error ? Number(error.code) : 0, out, err: err.toString() });
    });
  });

const bytes = (one: Uint8Array): Buffer => Buffer.from(one);

describe.each(formats)('$name', (format) => {
  test('the same record gives the same bytes', async () => {
    const record = await sampleRecord();
    const again = parseRecord(toJson(record));
    expect(bytes(fileOf(format.write(again))).equals(bytes(fileOf(format.write(record))))).toBe(true);
  });

  test('a hostile record shows nothing hidden and closes no element', () => {
    const written = format.write(hostileRecord());
    const zipped = written instanceof Uint8Array && ['.xlsx', '.wacz'].includes(format.extension);
    const whole = zipped ? new Map(Object.entries(unzipSync(written))) : written;
    // A web archive holds the texts themselves, byte for byte: what stands around them is looked at.
    if (whole instanceof Map && whole.delete('archive/data.warc.gz')) expect(format.name).toBe('wacz');
    const texts = (whole instanceof Uint8Array ? [whole] : [...whole.values()]).map((one) => new TextDecoder().decode(one));
    for (const text of texts) {
      expect(text).not.toMatch(/[^\t\r\n\P{Cc}]|[\u202a-\u202e\u2066-\u2069]/u);
      if (format.mediaType.includes('json')) expect(text).not.toContain('<');
    }
  });

  // It has no facts, only the texts.
  const factless = format.name === 'wacz';
  test.skipIf(factless)('a record that does not hold is not written around', async () => {
    const record = hostileRecord();
    const [, first] = record.statements;
    if (!first) throw new Error('no statement');
    const nobody = { ...first, speaker: 'entity-nobody' };
    expect(() => format.write({ ...record, statements: [nobody] })).toThrow(RangeError);
    const [report] = first.reports;
    const nowhere = { ...report, slices: [{ span: { ...report.slices[0].span, end: 1_000_000 }, quoted: true }] as const };
    expect(() => format.write({ ...record, statements: [{ ...first, reports: [nowhere] }] })).toThrow(RangeError);
  });

  test('its page says what it holds and what it cannot carry', () => {
    const section = docs('formats.md')
      .split(/^## /m)
      .find((part) => part.startsWith(`${format.name}\n`));
    expect(section).toMatch(/\*\*Cannot carry\*\*/);
  });

  test('the server gives it', async () => {
    const record = await sampleRecord();
    const app = createApp({ page: '<html></html>', desk: new Desk({ record }) });
    const response = await app.request(`/api/export/${format.name}`, { headers: { host: 'localhost' } });
    expect([response.status, response.headers.get('content-type')]).toEqual([200, format.mediaType]);
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="record-[0-9a-f]{24}[.\w-]+"$/);
    expect(bytes(new Uint8Array(await response.arrayBuffer())).equals(bytes(fileOf(format.write(record))))).toBe(true);
  });
});

test('the server lists the formats, and knows no others', async () => {
  const app = createApp({ page: '<html></html>' });
  const ask = (path: string) => app.request(path, { headers: { host: 'localhost' } });
  expect(await (await ask('/api/export')).json()).toMatchObject(formats.map(({ name, title }) => ({ name, title })));
  const unknown = await ask('/api/export/docx');
  expect([unknown.status, await unknown.json()]).toMatchObject([
    404,
    { code: 'format-unknown', detail: expect.stringContaining('csv, xlsx') },
  ]);
  expect((await ask('/api/export/csv')).status).toBe(404);
});

describe('onrecord export', () => {
  let folder: string;
  const onrecord = (...args: string[]): Promise<Ran> => node([join(root, 'bin', 'onrecord.js'), ...args], folder);
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'onrecord-export-'));
    await writeFile(join(folder, 'theft.json'), toJson(await sampleRecord()));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('writes a file, a folder, or to standard output', async () => {
    expect(await onrecord('export', 'theft.json', '--to', 'prov')).toMatchObject({
      code: 0,
      err: expect.stringContaining('theft.prov.jsonld'),
    });
    expect((await stat(join(folder, 'theft.prov.jsonld'))).size).toBeGreaterThan(1000);
    expect(await onrecord('export', 'theft.json', '--to', 'csv', '-o', 'tables')).toMatchObject({ code: 0 });
    expect(await readdir(join(folder, 'tables'))).toHaveLength(11);
    const { code, out } = await onrecord('export', 'theft.json', '--to', 'ftm', '-o', '-');
    expect([code, JSON.parse(out.toString().split('\n')[0] ?? '').schema]).toEqual([0, 'Article']);
  });

  test('refuses what it should', async () => {
    const changed = (await readFile(join(folder, 'theft.json'), 'utf8')).replace('The alarm', 'The alert');
    await writeFile(join(folder, 'changed.json'), changed);
    expect(await onrecord('export', 'changed.json', '--to', 'csv')).toMatchObject({
      code: 1,
      err: expect.stringContaining('does not hold'),
    });
    expect(await onrecord('export', 'theft.json', '--to', 'docx')).toMatchObject({
      code: 2,
      err: expect.stringContaining('web-annotation'),
    });
    expect(await onrecord('export', 'theft.json')).toMatchObject({ code: 2 });
    expect(await onrecord('export', 'theft.json', '--to', 'xlsx', '-o', './theft.json')).toMatchObject({
      code: 2,
      err: expect.stringContaining('one of the inputs'),
    });
    expect(await onrecord('export', 'theft.json', '--to', 'csv', '-o', 'theft.json/x')).toMatchObject({
      code: 2,
      err: expect.stringContaining('is no folder'),
    });
    expect(await onrecord('export', 'theft.json', '--to', 'csv', '-o', 'no/such')).toMatchObject({
      code: 2,
      err: expect.stringContaining('no such folder'),
    });
  }, 180_000);
});
