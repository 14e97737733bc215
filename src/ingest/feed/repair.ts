/** Broken or old XML → XML that any parser takes: tags closed, entities spelled out, addresses made whole. */
import { Parser } from 'htmlparser2';
import { afterDoctype } from '../prolog.ts';

interface Open {
  readonly name: string;
  readonly base: string | undefined;
  readonly base64: boolean;
}

/** Deeper elements lose their tags; their text stays. */
const deepest = 100;

const escaped = (text: string): string =>
  text.replace(/[&<>"]|[\p{Cc}--[\t\n\r]]/gv, (letter) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[letter] ?? '');

/** An address as it is, or made whole by what it is relative to. */
export function whole(address: string, base: string | undefined): string {
  const given = address.trim();
  if (base === undefined || given === '') return given;
  return URL.canParse(given, base) ? new URL(given, base).href : given;
}

const namespaces: Readonly<Record<string, string>> = {
  content: 'http://purl.org/rss/1.0/modules/content/',
  dc: 'http://purl.org/dc/elements/1.1/',
  dcterms: 'http://purl.org/dc/terms/',
  media: 'http://search.yahoo.com/mrss/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
};

/** Elements that hold the whole text of an item in feeds of old. */
const isBody = /^(?:(?:xhtml|html|body|x):body|body|fullitem|(?:\w+:)?fullitem)$/iu;

/** Each level below costs a parser more than the one above. */
const tooDeep = 50_000;

/**
 * @param base the address of the feed, if known
 * @throws RangeError when it is nested beyond all measure
 */
export function repaired(text: string, base?: string): string {
  const parts: string[] = [];
  const open: Open[] = [];
  let skipped = 0;
  let old = false;
  let bodyDepth = 0;
  const words = (run: string): void => {
    const last = open.at(-1);
    const read = readable(last?.base64 ? fromBase64(run) : run);
    // A body holds elements, a fullitem holds their markup as text.
    const isText = bodyDepth > 1 || (bodyDepth === 1 && /body$/iu.test(last?.name ?? ''));
    parts.push(escaped(last && /^link$/iu.test(last.name) ? whole(read, last.base) : isText ? escaped(read) : read));
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const above = open.at(-1);
        const own = attributes['xml:base'];
        const around = above ? above.base : base;
        const here = own === undefined ? around : whole(own, around);
        if (open.length >= deepest) {
          if (++skipped > tooDeep) throw new RangeError('it is nested deeper than any feed');
          return;
        }
        if (open.length === 0) old = /^channel$/iu.test(name);
        if (old) {
          open.push({ name, base: here, base64: false });
          parts.push(oldStart(name, attributes, here, open.length === 1));
          return;
        }
        if (bodyDepth > 0 || (isBody.test(name) && open.some((one) => /^item$/iu.test(one.name)))) {
          bodyDepth++;
          open.push({ name, base: here, base64: false });
          const tag = `<${name.replace(/^\w+:/u, '')}>`;
          parts.push(bodyDepth === 1 ? '<content:encoded>' : escaped(tag));
          return;
        }
        const isLink = /^(?:\w+:)?link$/iu.test(name);
        const written = Object.entries(attributes).map(
          ([key, value]) => ` ${key}="${escaped(isLink && key === 'href' ? whole(value, here) : value)}"`,
        );
        const missing =
          open.length === 0
            ? Object.entries(namespaces).flatMap(([prefix, uri]) =>
                attributes[`xmlns:${prefix}`] === undefined ? [` xmlns:${prefix}="${uri}"`] : [],
              )
            : [];
        parts.push(`<${name}${[...written, ...missing].join('')}>`);
        open.push({ name, base: here, base64: isBase64(attributes) });
      },
      ontext: words,
      onclosetag(name) {
        if (skipped > 0) {
          skipped--;
          return;
        }
        open.pop();
        if (bodyDepth > 0) {
          bodyDepth--;
          parts.push(bodyDepth === 0 ? '</content:encoded>' : escaped(`</${name.replace(/^\w+:/u, '')}>`));
          return;
        }
        parts.push(old ? oldEnd(name, open.length === 0) : `</${name}>`);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(withoutDeclarations(text));
  parser.end();
  return parts.join('');
}

/** Atom 0.3 says it; in Atom 1.0 whatever is neither text nor XML is in Base64. */
const isBase64 = ({ mode, encoding, type }: Readonly<Record<string, string>>): boolean =>
  mode === 'base64' ||
  encoding === 'base64' ||
  (type !== undefined && mode === undefined && /^(?:application|audio|image|video)\/(?!.{0,60}xml)/iu.test(type));

/** The Channel Definition Format of 1997, in words of RSS. */
const oldName = (name: string): string => name.toLowerCase().replace(/^abstract$/u, 'description');

function oldStart(name: string, attributes: Readonly<Record<string, string>>, base: string | undefined, root: boolean): string {
  const value = (key: string): string | undefined => attributes[key] ?? attributes[key.toUpperCase()];
  const link = value('href');
  const day = value('lastmod');
  const inside = oldName(name) === 'channel' || oldName(name) === 'item';
  const extra = inside
    ? `${link === undefined ? '' : `<link>${escaped(whole(link, base))}</link>`}${day === undefined ? '' : `<pubDate>${escaped(day)}</pubDate>`}`
    : '';
  return `${root ? '<rss version="0.9">' : ''}<${oldName(name)}>${extra}`;
}

const oldEnd = (name: string, root: boolean): string => `</${oldName(name)}>${root ? '</rss>' : ''}`;

/** Entities met so far; no more than HTML has. */
const known = new Map<string, string>();

/** Entities of HTML, which XML does not know, and characters of Windows where Unicode has none. */
const readable = (text: string): string =>
  text
    .replace(/&(?!(?:amp|lt|gt|quot|apos);)([a-z]{2,12}\d{0,2});/giu, (entity) => {
      const found = known.get(entity) ?? htmlText(entity);
      if (found !== entity) known.set(entity, found);
      return found;
    })
    .replace(/[\u{80}-\u{9f}]/gu, (letter) => windows.decode(Uint8Array.of(letter.charCodeAt(0))));

const windows = new TextDecoder('windows-1252');

function htmlText(entity: string): string {
  let found = '';
  const parser = new Parser({ ontext: (words) => void (found += words) }, { decodeEntities: true });
  parser.end(entity);
  return found;
}

/** Entities that a document defines for itself are not expanded: a few lines of them can fill a memory. */
function withoutDeclarations(text: string): string {
  const kept: string[] = [];
  let from = 0;
  for (const { index } of text.matchAll(/<!doctype\b/giu)) {
    if (index < from) continue;
    const end = afterDoctype(text, index);
    // One that is never closed ends nothing, and none after it can be.
    if (end === undefined) break;
    kept.push(text.slice(from, index));
    from = end;
  }
  return kept.join('') + text.slice(from);
}

function fromBase64(words: string): string {
  const text = Buffer.from(words, 'base64').toString('utf8');
  return text.includes('\u{fffd}') ? words : text;
}
