import { expect, it } from 'vitest';
import { wordsOf } from '../../facts/index.ts';
import { documentOfPage } from './index.ts';

const line = 'The keeper of the tolls counted carts on the lower bridge for thirty years, and nobody asked him why he did.';
const trick = 'The mayor took the money from the box on every Friday, and she said so herself to three of the clerks.';
const page = (body: string, head = ''): string =>
  `<!doctype html><html><head><title>Tolls</title>${head}</head><body><article><h1>Tolls</h1>${`<p>${line}</p>`.repeat(4)}${body}</article></body></html>`;
const read = (html: string): { text: string; unseen: number } => {
  const { document, unseen } = documentOfPage(html, 'x', 'x', {});
  return { text: document.text, unseen };
};

it.each([
  ['an attribute', `<p hidden>${trick}</p>`, ''],
  ['a style', `<p style="opacity:0">${trick}</p>`, ''],
  ['a place beside the screen', `<div style="position:absolute; left:-9999px"><p>${trick}</p></div>`, ''],
  ['letters without a size', `<span style="font-size: 0px">${trick}</span>`, ''],
  ['letters without a colour', `<p style="color:transparent">${trick}</p>`, ''],
  [
    'a class of its own style sheet',
    `<p class="q7">${trick}</p>`,
    '<style>/* x */ .q6, .q7 { color: red; display: none !important }</style>',
  ],
  ['an id of its own style sheet', `<p id="z">${trick}</p>`, '<style>@import "x"; p#z{visibility:hidden}</style>'],
])('text that is hidden by %s is not read, and that is said', (_, body, head) => {
  const { text, unseen } = read(page(body, head));
  expect([text.includes('mayor'), unseen]).toEqual([false, 1]);
});

it.each([
  ['on paper only', `<p class="q7">${trick}</p>`, '<style>@media print { .q7 { display: none } }</style>'],
  ['by a sheet for print', `<p class="q7">${trick}</p>`, '<style media="print">.q7 { display: none }</style>'],
  ['inside something else', `<p class="q7">${trick}</p>`, '<style>.menu .q7 { display: none }</style>'],
  ['when the mouse is there', `<p class="q7">${trick}</p>`, '<style>.q7:hover { opacity: 0 }</style>'],
])('what is hidden %s is read', (_, body, head) =>
  expect(read(page(body, head))).toMatchObject({ text: expect.stringContaining('mayor'), unseen: 0 }),
);

it('letters that cannot be seen or turn the direction are left out of what is read, and the places still fit', () => {
  const html = page(
    `<p>“She said n\u200bo,\u202e” the clerk to\u00adld the <b>board</b> of the &ldquo;old&rdquo; bridge on Monday evening.</p>`,
  );
  const { document, hidden } = documentOfPage(html, 'x', 'x', {});
  const segment = document.segments?.find(({ span }) => wordsOf(document, span).includes('clerk'));
  const [from = 0, to = 0] = segment?.place.characters ?? [];
  expect(segment && wordsOf(document, segment.span)).toBe('“She said no,” the clerk told the board of the “old” bridge on Monday evening.');
  expect([html.slice(from, from + 12), html.slice(to - 8, to), hidden]).toEqual(['“She said n\u200b', 'evening.', 3]);
});
