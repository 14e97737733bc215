/** What a page says about its article: JSON-LD first, then meta and time elements, then what is printed. */
import { dayOf, isoDay } from '../days.ts';
import type { Element } from './dom.ts';
import { visit } from './walk.ts';

export interface PageFacts {
  readonly headline?: string;
  readonly author?: string;
  readonly outlet?: string;
  /** ISO 8601 day, or a day with time. */
  readonly published?: string;
  readonly modified?: string;
  readonly url?: string;
  readonly language?: string;
}

interface Seen {
  readonly meta: Map<string, string>;
  readonly linked: Record<string, unknown>[];
  readonly headings: string[];
  readonly times: string[];
  title: string;
  url: string;
  language: string;
}

const article = /(?:Article|Posting|Report|NewsStory)$/u;
/** More of it is no description of one article. */
const most = 200_000;

const tidy = (text: string | null | undefined): string => (text ?? '').replace(/\s+/gu, ' ').trim();

/** Reads a whole page, before anything is taken out of it. */
export function factsOf(root: Element): PageFacts {
  const seen: Seen = {
    meta: new Map(),
    linked: [],
    headings: [],
    times: [],
    title: '',
    url: '',
    language: tidy(root.getAttribute('lang')),
  };
  visit(root, (element) => look(element, seen));
  const data = seen.linked.find((one) => types(one).some((type) => article.test(type))) ?? {};
  const meta = (...names: string[]): string => names.map((name) => seen.meta.get(name) ?? '').find((value) => value !== '') ?? '';
  const outlet = first(
    nameOf(data['publisher']),
    meta('og:site_name', 'application-name', 'dc.publisher', 'publisher', 'twitter:app:name:iphone'),
  );
  const claimed = first(text(data['headline']), meta('og:title', 'twitter:title', 'dc.title', 'headline'), seen.title) ?? '';
  const printed =
    seen.headings.find((heading) => alike(heading, claimed)) ??
    (claimed === '' ? seen.headings.find((heading) => alike(heading, seen.title)) : undefined);
  const published = first(
    ...[
      text(data['datePublished']),
      meta(
        'article:published_time',
        'datepublished',
        'og:published_time',
        'parsely-pub-date',
        'dc.date.issued',
        'dc.date',
        'date',
        'pubdate',
        'publish-date',
        'publish_date',
        'publication_date',
        'sailthru.date',
        'dcterms.created',
        'article.published',
      ),
      ...seen.times,
    ].map(day),
  );
  const modified = first(
    ...[
      text(data['dateModified']),
      meta('article:modified_time', 'datemodified', 'og:updated_time', 'last-modified', 'dcterms.modified'),
    ].map(day),
  );
  const author = first(
    names(data['author']),
    person(meta('author', 'article:author', 'parsely-author', 'dc.creator', 'byl', 'sailthru.author')),
  );
  const all = {
    headline: first(printed ?? '', withoutOutlet(claimed, outlet)),
    author,
    outlet,
    published,
    modified,
    url: first(meta('og:url'), seen.url),
    language: seen.language,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as PageFacts;
}

function look(element: Element, seen: Seen): 'enter' | 'stay' {
  switch (element.tagName) {
    case 'META': {
      const name = tidy(element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop')).toLowerCase();
      const value = tidy(element.getAttribute('content'));
      if (name !== '' && value !== '' && !seen.meta.has(name)) seen.meta.set(name, value.slice(0, 1000));
      return 'stay';
    }
    case 'SCRIPT':
      if (/^application\/ld\+json/iu.test(element.getAttribute('type') ?? '')) seen.linked.push(...linkedData(element.textContent ?? ''));
      return 'stay';
    case 'LINK':
      if (element.getAttribute('rel') === 'canonical') seen.url = tidy(element.getAttribute('href'));
      return 'stay';
    case 'TITLE':
      if (seen.title === '') seen.title = tidy(element.textContent);
      return 'stay';
    case 'H1':
      if (seen.headings.length < 20) seen.headings.push(tidy(element.textContent));
      return 'stay';
    case 'TIME':
      if (seen.times.length < 20) seen.times.push(tidy(element.getAttribute('datetime')), tidy(element.textContent));
      return 'stay';
    default:
      if (element.hasAttribute('itemprop') && /^datePublished$/iu.test(element.getAttribute('itemprop') ?? ''))
        seen.times.unshift(tidy(element.getAttribute('content') ?? element.getAttribute('datetime')), tidy(element.textContent));
      return 'enter';
  }
}

function linkedData(source: string): Record<string, unknown>[] {
  if (source.length > most) return [];
  try {
    const found: Record<string, unknown>[] = [];
    const open: unknown[] = [JSON.parse(source.trim().replace(/^<!--|-->$|^\/\*<!\[CDATA\[\*\/|\/\*\]\]>\*\/$/gu, ''))];
    for (let next = open.shift(); next !== undefined && found.length < 200; next = open.shift()) {
      if (Array.isArray(next)) open.push(...next.slice(0, 100));
      else if (isObject(next)) {
        found.push(next);
        if (next['@graph'] !== undefined) open.push(next['@graph']);
        if (isObject(next['mainEntity'])) open.push(next['mainEntity']);
      }
    }
    return found;
  } catch {
    return [];
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const types = (one: Record<string, unknown>): string[] => [one['@type']].flat().filter((type) => typeof type === 'string');
const text = (value: unknown): string => (typeof value === 'string' ? plain(value) : '');
const nameOf = (value: unknown): string => (Array.isArray(value) ? nameOf(value[0]) : isObject(value) ? text(value['name']) : text(value));
const first = (...values: string[]): string | undefined => values.find((value) => value !== '');
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
  '#39': "'",
  '#039': "'",
  '#8217': '’',
  '#8216': '‘',
  '#8220': '“',
  '#8221': '”',
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
};

/** JSON-LD often holds the entities of the page it was made for. */
const plain = (value: string): string =>
  tidy(
    value
      .slice(0, 1000)
      .replace(/<[^<>]{0,200}>/gu, ' ')
      .replace(/&(#?\w{1,8});/gu, (whole, name: string) => entities[name.toLowerCase()] ?? whole),
  );

const person = (value: string): string => (/^https?:|@/u.test(value) ? '' : value);
const names = (value: unknown): string =>
  [value]
    .flat()
    .map(nameOf)
    .map(person)
    .filter((name) => name !== '')
    .slice(0, 8)
    .join(', ');

function day(value: string): string {
  const given = value.slice(0, 60).trim();
  const whole = isoDay(given.replace(/(T\d{2}:\d{2}(?::\d{2})?)\.\d+/u, '$1').replace(/\s(?=[+-]\d{2}:?\d{2}$)/u, ''));
  if (whole !== undefined) return whole;
  const read = dayOf(given.replace(/^\p{L}{3,9},?\s+(?=\d|\p{L})/u, '').replace(/(\d{4}).*$/u, '$1'));
  return read && 'value' in read ? read.value : '';
}

/** Whether a printed heading is the headline that the page names elsewhere. */
function alike(heading: string, claimed: string): boolean {
  const words = (value: string): Set<string> => new Set(value.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  const [a, b] = [words(heading), words(claimed)];
  if (a.size < 2 || b.size === 0) return false;
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared >= Math.min(a.size, b.size) * 0.6 && shared >= a.size * 0.5;
}

/** `Headline | Outlet`: the outlet is no part of it. */
function withoutOutlet(title: string, outlet: string | undefined): string {
  const parts = title.split(/\s[|–—·»-]\s/u);
  if (parts.length < 2) return title;
  const last = parts.at(-1) ?? '';
  const known =
    outlet !== undefined && (last.toLowerCase().includes(outlet.toLowerCase()) || outlet.toLowerCase().includes(last.toLowerCase()));
  return known || (last.split(' ').length <= 3 && (parts[0]?.split(' ').length ?? 0) >= 4 && title.includes('|'))
    ? title.slice(0, title.lastIndexOf(last)).replace(/\s[|–—·»-]\s*$/u, '')
    : title;
}
