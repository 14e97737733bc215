/** The page of an archive: its stories, those that grew last first, and a search. No request leaves this server. */
import { escapeMarkup as html } from '../../text/index.ts';
import type { FoundStatement, Page, StoryLine } from '../../store/index.ts';
import { policyFor } from '../policy.ts';

const style = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { max-width: 60rem; margin: 0 auto; padding: 1rem; }
ol { list-style: none; padding: 0; }
li { padding: 0.75rem 0; border-top: 1px solid color-mix(in srgb, currentColor 25%, transparent); }
small { display: block; }
form { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: end; }
label { display: grid; font-size: 0.875rem; }
input, button { font: inherit; padding: 0.35rem 0.5rem; min-height: 2.25rem; }
a:focus-visible, input:focus-visible, button:focus-visible { outline: 3px solid Highlight; outline-offset: 2px; }`;

/** Asks for the list again while the page is looked at, and says how many stories there are when that changed. */
const script = `
const list = document.querySelector('ol[data-stories]');
const status = document.querySelector('[role=status]');
if (list) setInterval(async () => {
  if (document.hidden || list.contains(document.activeElement)) return;
  const answer = await fetch('./api/stories?as=html').catch(() => undefined);
  if (!answer || !answer.ok) return;
  const text = await answer.text();
  if (text === list.innerHTML) return;
  list.innerHTML = text;
  status.textContent = answer.headers.get('x-onrecord-count') ?? '';
}, 3000);`;

/** The page's own script and style, whatever words it shows. */
export const archivePolicy: string = policyFor({ scripts: [script], styles: [style], requests: true, forms: true });

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

const itemOf = ({ id, title, articles, outlets, first, last, stale }: StoryLine): string => {
  const days = first === undefined ? '' : first === last ? `, ${first}` : `, ${first} to ${last}`;
  const behind = stale ? ', being put on the record' : '';
  return `<li><a href="./story/${html(id)}/"><bdi>${html(title ?? 'Without a headline')}</bdi></a><small>${count(articles, 'article', 'articles')} of ${count(outlets, 'outlet', 'outlets')}${html(days)}${behind}</small></li>`;
};

export const storyItems = (stories: readonly StoryLine[]): string => stories.map(itemOf).join('');

export const countOf = (stories: number, articles: number): string =>
  `${count(stories, 'story', 'stories')}, ${count(articles, 'article', 'articles')}`;

const foundItem = ({ story, speaker, outlet, published, stance, slices }: FoundStatement): string => {
  // Marks stand only around what the outlet printed inside marks.
  const words = slices.map((slice) => (slice.quoted ? `“${html(slice.words.trim())}”` : html(slice.words.trim()))).join(' … ');
  const where = [outlet, published].filter((part) => part !== undefined).map((part) => html(part));
  return `<li><b><bdi>${html(speaker ?? 'Speaker not known')}</bdi></b> ${html(stance)}: <bdi>${words}</bdi><small>${where.join(', ')} · <a href="./story/${html(story)}/">Open the story</a></small></li>`;
};

export interface Shown {
  readonly stories: readonly StoryLine[];
  readonly status: string;
  /** What was asked, and what was found. */
  readonly search?: { readonly q: string; readonly speaker: string; readonly about: string; readonly outlet: string; readonly page: Page };
}

/** @param shown without a search: the stories */
export function archivePage({ stories, status, search }: Shown): string {
  const field = (name: 'q' | 'speaker' | 'about' | 'outlet', label: string): string =>
    `<label>${label}<input type="search" name="${name}" value="${html(search?.[name] ?? '')}" maxlength="500"></label>`;
  const next = new URLSearchParams(
    search ? { q: search.q, speaker: search.speaker, about: search.about, outlet: search.outlet, after: search.page.next ?? '' } : {},
  );
  const results = search
    ? `<h2>What was said</h2><ol>${search.page.statements.map(foundItem).join('')}</ol>${
        search.page.statements.length === 0 ? '<p>Nothing was found.</p>' : ''
      }<p>${search.page.next === undefined ? '' : `<a href="./?${html(next.toString())}">More</a> · `}<a href="./">All stories</a></p>`
    : `<h2>Stories</h2><p role="status">${html(status)}</p><ol data-stories>${storyItems(stories)}</ol>`;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${search ? 'Search · ' : ''}The archive · onrecord</title><style>${style}</style></head>
<body><header><h1>The archive</h1>
<search><form action="./" method="get">${field('q', 'Words')}${field('speaker', 'Said by')}${field('about', 'About')}${field('outlet', 'Outlet')}<button>Search</button></form></search></header>
<main>${results}</main><script>${script}</script></body></html>`;
}
