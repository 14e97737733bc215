/** Invented news in any number: stories that several outlets print, each in words of its own. The same seed gives the same news. */
import { type Document, documentOf } from '../src/onrecord.ts';

export interface Article {
  readonly story: number;
  readonly outlet: string;
  readonly headline: string;
  /** ISO day. */
  readonly day: string;
  readonly paragraphs: readonly string[];
}

const syllables = [
  'bra',
  'dor',
  'el',
  'fen',
  'gar',
  'hol',
  'is',
  'kel',
  'lun',
  'mar',
  'nor',
  'os',
  'pel',
  'ran',
  'sel',
  'tor',
  'ul',
  'ves',
  'wen',
  'zan',
];
const firsts = [
  'Ada',
  'Bo',
  'Clara',
  'Dov',
  'Edda',
  'Finn',
  'Greta',
  'Hugo',
  'Iris',
  'Jonas',
  'Karin',
  'Levi',
  'Mira',
  'Nils',
  'Olga',
  'Per',
  'Runa',
  'Sven',
  'Tove',
  'Ulf',
];
const outlets = [
  'Skerry Mail',
  'Foreland Post',
  'The Sound Courier',
  'Harbour Times',
  'Island Gazette',
  'The Northern Echo of Ostrey',
  'Lantern',
  'Quay Weekly',
];
const things = [
  'bridge',
  'ferry',
  'school',
  'hospital',
  'dam',
  'library',
  'mine',
  'harbour',
  'railway',
  'market',
  'theatre',
  'airfield',
  'mill',
  'park',
  'prison',
  'stadium',
];
const troubles = [
  'flood',
  'fire',
  'strike',
  'collapse',
  'theft',
  'leak',
  'sale',
  'closure',
  'inquiry',
  'vote',
  'spill',
  'merger',
  'blackout',
  'quarrel',
  'audit',
  'eviction',
];
const posts = ['mayor', 'minister', 'engineer', 'union leader', 'police chief', 'judge', 'surgeon', 'shipowner', 'bishop', 'teacher'];
const verbs = ['said', 'told reporters', 'argued', 'explained', 'insisted'];

/** Mulberry32. */
export function dice(seed: number): (sides: number) => number {
  let state = seed >>> 0;
  return (sides) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * sides) | 0;
  };
}

const pick = <T>(list: readonly T[], roll: (sides: number) => number): T => list[roll(list.length)] as T;

function name(roll: (sides: number) => number, parts: number): string {
  const word = Array.from({ length: parts }, () => pick(syllables, roll)).join('');
  return `${word[0]?.toUpperCase()}${word.slice(1)}`;
}

/** One article of a story: which story and outlet it is decides all of it. */
export function articleOf(story: number, version: number): Article {
  const roll = dice(story * 7919 + 13);
  const place = name(roll, 3);
  const [thing, trouble] = [pick(things, roll), pick(troubles, roll)];
  const people = Array.from({ length: 3 }, () => ({ name: `${pick(firsts, roll)} ${name(roll, 3)}`, post: pick(posts, roll) }));
  const words = Array.from({ length: 6 }, () => name(roll, 3).toLowerCase());
  const amount = 2 + roll(90);
  const day = new Date(Date.UTC(2024, 0, 1) + ((story * 37) % 360) * 86_400_000).toISOString().slice(0, 10);
  const own = dice(story * 7919 + version * 104_729 + 5);
  const [a, b, c] = people as [(typeof people)[0], (typeof people)[0], (typeof people)[0]];
  const paragraphs = [
    `The ${trouble} at the ${place} ${thing} has cost ${amount} million crowns, ${a.post} ${a.name} ${pick(verbs, own)} on Tuesday.`,
    `“Nobody in ${place} was told about the ${words[0]} of the ${thing},” ${a.name} ${pick(verbs, own)}. “We want to see the ${words[1]} papers.”`,
    `${b.name}, the ${b.post}, denied that the ${words[2]} company had known of the ${trouble} before ${place} did.`,
    `${c.post[0]?.toUpperCase()}${c.post.slice(1)} ${c.name} called on ${b.name} to resign over the ${words[3]} contract of the ${place} ${thing}.`,
    `A meeting of the ${place} council on the ${words[4]} plan, with ${a.name} and ${c.name}, is set for Friday.`,
    `“The ${words[5]} report will be out in spring,” said ${b.name}, who came to ${place} ${2 + own(20)} years ago.`,
    `Our reporter counted ${3 + own(40)} people at the gates of the ${thing} in the rain.`,
  ];
  const kept = paragraphs.filter((_, at) => at < 3 || own(5) > 0);
  return {
    story,
    outlet: outlets[(story + version) % outlets.length] ?? '',
    headline: `${place}: ${trouble} at the ${thing}`,
    day,
    paragraphs: kept,
  };
}

export const documentFor = ({ outlet, headline, day, paragraphs }: Article): Document =>
  documentOf({ text: [headline, ...paragraphs].join('\n\n'), outlet, headline, date: day, source: `${headline} ${outlet}` });

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

export const pageFor = ({
  outlet,
  headline,
  day,
  paragraphs,
}: Article): string => `<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>${escaped(headline)}</title><meta property="og:site_name" content="${escaped(outlet)}"><meta property="og:title" content="${escaped(headline)}">
<meta property="article:published_time" content="${day}T08:00:00Z"></head>
<body><article><h1>${escaped(headline)}</h1>${paragraphs.map((one) => `<p>${escaped(one)}</p>`).join('')}</article></body></html>`;

/** @param links addresses of the articles' pages */
export const feedFor = (
  title: string,
  articles: readonly Article[],
  links: readonly string[],
): string => `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>${escaped(title)}</title><link>http://127.0.0.1/</link><description>News</description>
${articles
  .map(
    ({ headline, day }, at) =>
      `<item><title>${escaped(headline)}</title><link>${links[at]}</link><pubDate>${new Date(day).toUTCString()}</pubDate></item>`,
  )
  .join('\n')}</channel></rss>`;
