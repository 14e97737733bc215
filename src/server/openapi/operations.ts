/** What the API answers, one entry an operation: the description, the reading page and the refusal of other methods are made from it. */
import { factKinds } from '../answers.ts';
import { factLists } from '../lists.ts';

export interface Body {
  readonly type: string;
  /** Name of the form among the description's schemas; without one it is text or bytes. */
  readonly form?: string;
}

export interface Answer {
  readonly says: string;
  readonly body?: Body;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Operation {
  readonly method: 'get' | 'post' | 'delete';
  /** Below the version; what stands in braces is filled in. */
  readonly path: string;
  /** What a generated client calls it. */
  readonly id: string;
  readonly about: 'record' | 'articles' | 'judgements' | 'progress' | 'export';
  readonly summary: string;
  readonly detail?: string;
  /** A list that comes in pages. */
  readonly paged?: true;
  readonly headers?: Readonly<Record<string, string>>;
  readonly takes?: readonly Body[];
  readonly answers: Readonly<Record<number, Answer>>;
  /** Statuses of its refusals, beside those that every operation may give. */
  readonly refusals: readonly number[];
}

const json = (form: string): Body => ({ type: 'application/json', form });
const ok = (form: string, says: string): Answer => ({ says, body: json(form) });

export const cap = (word: string): string => `${word[0]?.toUpperCase()}${word.slice(1)}`;

const facts: Operation[] = factKinds.flatMap((list) => [
  {
    method: 'get',
    path: `/${list}`,
    id: `list${cap(list)}`,
    about: 'record',
    summary: `The record’s ${list}`,
    paged: true,
    answers: { 200: ok(`${cap(list)}Page`, 'One page.') },
    refusals: [400, 404, 409],
  },
  {
    method: 'get',
    path: `/${list}/{id}`,
    id: `get${factLists[list]}`,
    about: 'record',
    summary: `One of the ${list}`,
    answers: { 200: ok(factLists[list], 'As it stands in the record.') },
    refusals: [404],
  },
]);

const decided: Pick<Operation, 'answers' | 'refusals'> = {
  answers: { 201: ok('JudgementMade', 'It is on the disk, and the record was made anew.') },
  refusals: [400, 404, 413, 415],
};

export const operations: readonly Operation[] = [
  {
    method: 'get',
    path: '/about',
    id: 'getAbout',
    about: 'record',
    summary: 'What this server takes, and how much',
    answers: { 200: ok('About', 'The same as long as the program runs.') },
    refusals: [],
  },
  {
    method: 'get',
    path: '/record',
    id: 'getRecord',
    about: 'record',
    summary: 'The record as it is now',
    headers: { 'if-none-match': 'The ETag of a record that is at hand.' },
    answers: {
      200: { ...ok('StoryRecord', 'The whole record.'), headers: { etag: 'The record’s id in quotation marks.' } },
      304: { says: 'It is still the one that `If-None-Match` names.' },
    },
    refusals: [404],
  },
  ...facts,
  {
    method: 'post',
    path: '/story',
    id: 'readStory',
    about: 'record',
    summary: 'Reads a story that is sent, and answers with its record',
    detail: 'The desk stays as it is, and nothing is kept. One story is read at a time.',
    takes: [json('StoryRequest')],
    answers: { 200: ok('StoryRecord', 'The record of what was sent.') },
    refusals: [400, 413, 415, 503],
  },
  {
    method: 'get',
    path: '/articles',
    id: 'listArticles',
    about: 'articles',
    summary: 'The story’s articles, those that are still being read included',
    paged: true,
    answers: { 200: ok('ArticlesPage', 'One page.') },
    refusals: [400, 409],
  },
  {
    method: 'post',
    path: '/articles',
    id: 'addArticles',
    about: 'articles',
    summary: 'Adds articles; they are read after the answer',
    detail:
      'An article’s id is a hash over its text, its outlet and its day, so sending it again is no other article: it is told as `known`, ' +
      'and nothing is read twice. The answer names each article that was sent, in their order; `failed` tells what could not be taken, and ' +
      '`after` the event after which `/progress` tells how it goes on.',
    takes: [json('ArticlesRequest'), { type: 'multipart/form-data', form: 'Upload' }],
    answers: {
      200: ok('ArticlesSent', 'All that was sent is here already.'),
      202: ok('ArticlesSent', 'What is new will be read.'),
    },
    refusals: [400, 413, 415],
  },
  {
    method: 'get',
    path: '/articles/{id}',
    id: 'getArticle',
    about: 'articles',
    summary: 'One article, with its whole text',
    answers: { 200: ok('Document', 'The text that all spans point at.') },
    refusals: [404],
  },
  {
    method: 'get',
    path: '/judgements',
    id: 'listJudgements',
    about: 'judgements',
    summary: 'All corrections, the oldest first, with what became of each',
    paged: true,
    answers: { 200: ok('JudgementsPage', 'One page.') },
    refusals: [400, 409],
  },
  {
    method: 'post',
    path: '/judgements',
    id: 'judge',
    about: 'judgements',
    summary: 'Makes a correction',
    detail: 'Facts are named by their ids in the record that is on the desk. With the same `at` the same correction is made once.',
    takes: [json('JudgementRequest')],
    ...decided,
  },
  {
    method: 'delete',
    path: '/judgements/{id}',
    id: 'undoJudgement',
    about: 'judgements',
    summary: 'Adds a correction that takes another back',
    takes: [json('UndoRequest')],
    ...decided,
  },
  {
    method: 'get',
    path: '/progress',
    id: 'followProgress',
    about: 'progress',
    summary: 'What happens on the desk, as server-sent events',
    detail:
      'The events are `reading` (ReadingEvent), `comparing` (ComparingEvent), `record` (RecordEvent) and `failed` (FailedEvent); `data` is JSON in ' +
      'one line. The stream does not end by itself. Who comes back with `Last-Event-ID` gets what was missed, up to 500 events.',
    headers: { 'last-event-id': 'The id of the last event that was seen.' },
    answers: { 200: { says: 'A stream of events.', body: { type: 'text/event-stream' } } },
    refusals: [503],
  },
  {
    method: 'get',
    path: '/export',
    id: 'listFormats',
    about: 'export',
    summary: 'The forms in which the record can be had',
    answers: { 200: ok('Formats', 'Their names, and what people read in a menu.') },
    refusals: [],
  },
  {
    method: 'get',
    path: '/export/{format}',
    id: 'exportRecord',
    about: 'export',
    summary: 'The record in one of the forms',
    answers: { 200: { says: 'A file; a folder comes as a zip.', body: { type: '*/*' } } },
    refusals: [404],
  },
];

/** Methods that are answered at each path. */
export const methodsAt: ReadonlyMap<string, readonly string[]> = new Map(
  [...Map.groupBy(operations, ({ path }) => path)].map(([path, at]) => [
    path,
    at.flatMap(({ method }) => (method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()])),
  ]),
);
