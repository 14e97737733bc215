import {
  type Claim,
  type Document,
  type Entity,
  idOf,
  type Outlet,
  type Slice,
  spanIn,
  type Statement,
  type StoryEvent,
} from '../src/facts/index.ts';
import type { StoryRecord } from '../src/record/types.ts';
import { documentOf, some } from '../web/dev/builder.ts';
import { conflict, day, demand, entity, passage, statement } from '../web/dev/make.ts';

/** A story as large as the desk must bear: by default 60 articles with 50 statements each. Every name in it is a number word. */

const names = [
  'Ada Ode',
  'Bo Bell',
  'Cy Crane',
  'Di Dorn',
  'Ed Eames',
  'Flo Finch',
  'Gil Gray',
  'Hy Holt',
  'Ivo Inch',
  'Jo Jarr',
  'Kay Kern',
  'Lou Lark',
];
const things = ['the gate', 'the lamp', 'the boat', 'the wall', 'the bell', 'the road', 'the well', 'the mill'];
const acts = [
  'was shut before noon',
  'cost more than was planned',
  'had been moved twice',
  'was never counted',
  'belongs to nobody',
  'will be sold in June',
];

const sentence = (index: number): string => `${things[index % things.length]} ${acts[index % acts.length]} in year ${index % 97}`;

export function many(articles: number, statements: number): StoryRecord {
  const each = Math.ceil(statements / articles);
  const documents: Document[] = [];
  const said: Statement[] = [];
  const slices = new Map<number, { document: Document; slice: Slice; statement: Statement }[]>();
  const plans = Array.from({ length: articles }, (_, article) => {
    const points = Array.from({ length: each }, (_, index) => (article * 7 + index * (1 + (article % 3))) % (statements / 4));
    const document = documentOf({
      source: `article-${article + 1}.txt`,
      outlet: `Outlet ${article + 1}`,
      date: `2024-05-${String(1 + (article % 28)).padStart(2, '0')}`,
      headline: `Report number ${article + 1} on the gate and the lamp`,
      body: points.map((point, index) => `${names[(point + index) % names.length]} said that ${sentence(point)}.`),
    });
    documents.push(document);
    return { document, points };
  });
  const people: Entity[] = names.map((name) => entity('person', documents, [name]));
  for (const { document, points } of plans) {
    points.forEach((point, index) => {
      const block = document.blocks[index + 1];
      if (block === undefined) return;
      const start = block.span.start + document.text.slice(block.span.start, block.span.end).indexOf(' said that ') + 11;
      const slice = { span: spanIn(document, start, block.span.end - 1), quoted: point % 3 === 0 };
      const speaker = people[(point + index) % people.length];
      const one = statement({
        ...(speaker === undefined ? {} : { speaker }),
        kind: slice.quoted ? 'direct' : 'indirect',
        when: day(`2024-04-${String(1 + (point % 30)).padStart(2, '0')}`),
        reports: [{ slices: [slice] }],
      });
      said.push(one);
      const list = slices.get(point) ?? [];
      list.push({ document, slice, statement: one });
      slices.set(point, list);
    });
  }
  const outlets: Outlet[] = documents.map((document, index) => ({
    id: idOf('out', index),
    letter:
      index < 26
        ? String.fromCharCode(65 + index)
        : `${String.fromCharCode(64 + Math.floor(index / 26))}${String.fromCharCode(65 + (index % 26))}`,
    name: document.outlet?.name ?? '',
    documents: [document.id],
  }));
  const claims = [...slices].map(([point, list]): Claim => {
    const first = some(list)[0];
    const printed = new Set(list.map(({ document }) => document.id));
    return {
      id: idOf('cl', point),
      gist: some([first.slice]),
      passages: some(list.map(({ slice, statement: one }) => passage(slice, one.id))),
      positions: outlets.map((outlet) => ({
        outlet: outlet.id,
        sign: printed.has(outlet.documents[0] ?? '') ? (printed.size === 1 ? 'only' : 'says') : 'silent',
      })),
      origins: [...new Set(list.map(({ statement: one }) => one.speaker ?? ''))].map((id) => ({
        kind: 'entity',
        id,
        chains: list
          .filter(({ statement: one }) => one.speaker === id)
          .map(({ document }) => ({ via: [], document: document.id, credit: [] })),
      })),
      acknowledgements: [],
      reasons: [],
    };
  });
  return {
    format: 'onrecord/1',
    version: '0.1.0',
    id: 'rec-many',
    title: 'A very large story',
    outlets,
    documents,
    entities: people,
    statements: said,
    claims,
    conflicts: claims
      .slice(0, 60)
      .map((one, index) =>
        conflict(
          'number',
          'two accounts of one thing',
          { passages: one.passages, by: [people[index % people.length]?.id ?? ''] },
          { passages: (claims[index + 60] ?? one).passages, by: [] },
        ),
      ),
    updates: [],
    demands: said
      .slice(0, 120)
      .map((one, index) =>
        demand(
          'act',
          [passage(one.reports[0].slices[0], one.id)],
          people[index % people.length],
          people[(index + 1) % people.length],
          index % 2 === 0 ? [] : [said[index + 120] ?? one],
        ),
      ),
    events: said.slice(0, 300).map((one, index): StoryEvent => {
      const month = String(1 + (index % 12)).padStart(2, '0');
      const from = String(1 + (index % 20)).padStart(2, '0');
      return {
        id: idOf('ev', index),
        type: index % 3 === 0 ? 'meeting' : 'other',
        who: people.slice(index % 10, (index % 10) + 2).map(({ id }) => id),
        when: { earliest: `2023-${month}-${from}`, latest: `2023-${month}-${index % 4 === 0 ? '28' : from}`, basis: 'words' },
        status: 'happened',
        passages: [passage(one.reports[0].slices[0], one.id)],
      };
    }),
    oversight: [],
    times: [],
    notices: [],
    judgements: [],
  };
}
