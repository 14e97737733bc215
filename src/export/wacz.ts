/** WACZ 1.1.1: the texts that a record points at, as a web archive that replay tools open. */
import { gzipSync, strToU8 } from 'fflate';
import { type Document, sha256 } from '../facts/index.ts';
import { bytesOf, type Format } from './format.ts';
import { type Lookup, lookupOf } from './lookup.ts';
import { jsonOf, visible } from './visible.ts';
import { zipOf } from './zip.ts';

/** A name that leads nowhere, by RFC 2606: what is kept is a text that was read, not what a server sent. */
const home = 'https://onrecord.invalid/';
/** Where no time is known; the earliest that a zip can say. */
const never = '1980-01-01T00:00:00Z';
const archive = 'data.warc.gz';

const urlOf = ({ id }: Document): string => home + encodeURIComponent(id);

/** When it was captured, else published, to the second and in UTC. */
function timeOf({ captured, published }: Document): string {
  const [value = never] = [captured, published?.value].filter((one) => one !== undefined && !Number.isNaN(Date.parse(one)));
  return `${new Date(value).toISOString().slice(0, 19)}Z`;
}

/** Header fields hold one line of visible ASCII. */
const field = (name: string, value: string): string => `${name}: ${encodeURI(visible(value).toWellFormed()).replaceAll('%20', ' ')}\r\n`;

/** `<urn:uuid:…>` from a hash: the same document, the same name. */
function recordName(of: string): string {
  const hex = sha256(of);
  return `<urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}>`;
}

interface Head {
  readonly type: 'warcinfo' | 'resource';
  readonly name: string;
  readonly time: string;
  readonly media: string;
  readonly fields?: string;
}

/** One record, compressed alone, so that it can be found by its offset. */
function recordOf({ type, name, time, media, fields = '' }: Head, body: Uint8Array): Uint8Array {
  const head =
    `WARC/1.1\r\nWARC-Type: ${type}\r\nWARC-Record-ID: ${recordName(name)}\r\nWARC-Date: ${time}\r\n${fields}` +
    `WARC-Block-Digest: sha256:${sha256(body)}\r\nContent-Type: ${media}\r\nContent-Length: ${body.length}\r\n\r\n`;
  const parts = [strToU8(head), body, strToU8('\r\n\r\n')];
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return gzipSync(whole, { mtime: 0, level: 6 });
}

function archiveOf({ record }: Lookup): { readonly warc: Uint8Array; readonly index: string } {
  const software = `software: onrecord ${record.version}\r\nformat: WARC File Format 1.1\r\n`;
  const info = recordOf({ type: 'warcinfo', name: record.id, time: never, media: 'application/warc-fields' }, strToU8(software));
  const kept = record.documents.map((document) => {
    const { id, hash, source, address, text } = document;
    const time = timeOf(document);
    const fields =
      `WARC-Target-URI: ${urlOf(document)}\r\nWARC-Payload-Digest: sha256:${hash}\r\n` +
      (address ? field('WARC-Refers-To-Target-URI', address.value) : '') +
      field('WARC-Filename', source);
    const media = 'text/plain; charset=utf-8';
    return {
      document,
      time,
      bytes: recordOf({ type: 'resource', name: `${record.id} ${id}`, time, media, fields }, new TextEncoder().encode(text)),
    };
  });
  const warc = new Uint8Array(kept.reduce((sum, { bytes }) => sum + bytes.length, info.length));
  warc.set(info);
  let offset = info.length;
  const lines = kept.map(({ document, time, bytes }) => {
    warc.set(bytes, offset);
    const key = `invalid,onrecord)/${encodeURIComponent(document.id).toLowerCase()}`;
    const about = {
      url: urlOf(document),
      mime: 'text/plain',
      digest: `sha256:${document.hash}`,
      length: String(bytes.length),
      offset: String(offset),
      filename: archive,
    };
    offset += bytes.length;
    return `${key} ${time.replace(/\D/g, '')} ${jsonOf(about)}\n`;
  });
  return { warc, index: lines.toSorted().join('') };
}

function pagesOf({ record, outletName }: Lookup): string {
  const head = { format: 'json-pages-1.0', id: 'pages', title: 'Articles', hasText: true };
  const pages = record.documents.map((document) => {
    const { id, text, headline, source, address } = document;
    const outlet = outletName(id);
    return {
      id,
      url: urlOf(document),
      ts: timeOf(document),
      title: `${outlet === undefined ? '' : `${outlet}: `}${headline?.words ?? source}`,
      ...(address ? { address: address.value } : {}),
      text,
    };
  });
  return [head, ...pages].map((line) => `${jsonOf(line)}\n`).join('');
}

export const wacz: Format = {
  name: 'wacz',
  title: 'The texts as a web archive (WACZ)',
  extension: '.wacz',
  mediaType: 'application/wacz+zip',
  write(record) {
    const lookup = lookupOf(record);
    const { warc, index } = archiveOf(lookup);
    const files = new Map<string, Uint8Array>([
      [`archive/${archive}`, warc],
      ['indexes/index.cdx', bytesOf(index)],
      ['pages/pages.jsonl', bytesOf(pagesOf(lookup))],
    ]);
    const datapackage = bytesOf(
      `${jsonOf(
        {
          profile: 'data-package',
          wacz_version: '1.1.1',
          ...(record.title === undefined ? {} : { title: record.title }),
          software: `onrecord ${record.version}`,
          resources: [...files].map(([path, bytes]) => ({
            name: path.split('/').at(-1),
            path,
            hash: `sha256:${sha256(bytes)}`,
            bytes: bytes.length,
          })),
        },
        2,
      )}\n`,
    );
    const digest = { path: 'datapackage.json', hash: `sha256:${sha256(datapackage)}` };
    files.set('datapackage.json', datapackage);
    files.set('datapackage-digest.json', bytesOf(`${jsonOf(digest, 2)}\n`));
    // Readers jump to a record by its offset: nothing is compressed twice.
    return zipOf(files, 0);
  },
};
