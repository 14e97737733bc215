import { idOf, type Document, type Slice, type Span } from '../../src/facts/index.ts';
import type { StoryRecord } from '../../src/record/types.ts';
import { at, documentOf, plain, quoted, some } from './builder.ts';
import { conflict, demand, entity, passage, statement } from './make.ts';

/** A record that wants to break the page: markup, scripts, right-to-left marks, no dates, no outlet, endless words, ids that lead nowhere. */

const LONG = `The minutes say ${'that the tower leans and that nobody measured it, '.repeat(420)}and so on.`;
const WORD = 'Wrack'.repeat(120);

export const script: Document = documentOf({
  source: '<img src=x onerror=window.hit=1>.txt',
  headline: '<script>window.hit=1</script> & "quotes" \u202Ereversed\u202C',
  body: [
    '“</script><script>window.hit=1</script>” said <b>Nobody</b> & Sons.',
    `${WORD} was one word.`,
    'Some time last winter nothing happened.',
  ],
});
export const endless: Document = documentOf({
  source: 'endless.txt',
  outlet: '<i>Outlet</i> javascript:alert(1)',
  headline: 'H'.repeat(400),
  body: [LONG],
});
export const hebrew: Document = documentOf({
  source: 'rtl.txt',
  outlet: 'עיתון החוף',
  date: '2024-05-04',
  headline: 'המגדלור נמכר',
  body: ['״לא דיברנו על המכרז״, אמר קורין הייל.', 'המחיר 1.4 מיליון, אמר \u202Eאחר\u202C.'],
});
export const bare: Document = { ...documentOf({ source: 'bare.txt', body: ['No headline, no date, no outlet.'] }), blocks: [] };

const documents = [script, endless, hebrew, bare];
const nobody = entity('person', [script], ['<b>Nobody</b> & Sons']);
const hale = entity('person', [hebrew], ['קורין הייל']);
const whole = (document: Document, words: string): Slice => ({ span: at(document, words), quoted: false });
const endlessSpan: Span = at(endless, LONG);

const markup = statement({
  speaker: nobody,
  kind: 'direct',
  reports: [{ slices: [quoted(script, '</script><script>window.hit=1</script>')], source: at(script, '<b>Nobody</b> & Sons') }],
});
const right = statement({ speaker: hale, kind: 'direct', stance: 'denies', reports: [{ slices: [quoted(hebrew, 'לא דיברנו על המכרז')] }] });
const long = statement({
  kind: 'indirect',
  when: { span: at(script, 'Some time last winter'), basis: 'relative' },
  reports: [{ slices: [{ span: endlessSpan, quoted: false }] }],
});
const lost = {
  ...statement({ kind: 'indirect', reports: [{ slices: [plain(script, 'nothing happened')] }] }),
  speaker: 'ent-nowhere',
  via: ['ent-nowhere'],
  to: ['ent-nowhere'],
};

const outlets = documents.map((document, index) => ({
  id: idOf('out', document.source),
  letter: 'ABCD'[index] ?? 'Z',
  ...(document.outlet === undefined ? {} : { name: document.outlet.name }),
  documents: [document.id],
}));
const claims = [
  {
    id: 'cl-markup',
    gist: markup.reports[0].slices,
    passages: some([
      passage(quoted(script, '</script><script>window.hit=1</script>'), markup.id),
      passage({ span: endlessSpan, quoted: false }, long.id),
    ]),
    positions: outlets.map((outlet, index) => ({
      outlet: outlet.id,
      sign: index === 1 ? ('differs' as const) : index === 0 ? ('says' as const) : ('silent' as const),
      ...(index === 1 ? { difference: at(endless, 'and so on') } : {}),
    })),
    origins: [{ kind: 'entity' as const, id: 'ent-nowhere', chains: [{ via: ['ent-nowhere'], document: script.id, credit: [] }] }],
    acknowledgements: ['st-nowhere'],
    reasons: [],
  },
  {
    id: 'cl-word',
    gist: some([whole(script, WORD)]),
    passages: some([passage(whole(script, WORD))]),
    positions: [],
    origins: [],
    acknowledgements: [],
    reasons: [],
  },
];

export const hostile: StoryRecord = {
  format: 'onrecord/1',
  version: '<b>0</b>',
  id: 'rec-hostile',
  title: '<script>window.hit=1</script>\u202E & a title',
  outlets,
  documents,
  entities: [nobody, hale],
  statements: [markup, right, long, lost],
  claims,
  conflicts: [
    conflict(
      'denial',
      '<b>because</b>',
      { passages: [passage(quoted(hebrew, 'לא דיברנו על המכרז'), right.id)], by: ['ent-nowhere'] },
      { passages: [passage({ span: endlessSpan, quoted: false }, long.id)], by: [] },
    ),
  ],
  updates: [],
  demands: [demand('other', [passage(whole(script, WORD))])],
  events: [
    {
      id: 'ev-lost',
      type: 'meeting',
      who: ['ent-nowhere', hale.id],
      status: 'happened',
      passages: [passage(plain(hebrew, 'המחיר 1.4 מיליון'))],
    },
    {
      id: 'ev-long',
      type: 'other',
      who: [],
      when: { value: '0999', earliest: '0999-01-01', latest: '9999-12-31', basis: 'words' },
      status: 'planned',
      passages: [passage({ span: endlessSpan, quoted: false })],
    },
  ],
  oversight: [],
  times: [],
  notices: [
    { code: 'empty-file', message: '<b>nothing</b> in this file', source: '<i>empty</i>.txt' },
    { code: 'speaker-not-found', message: 'the speaker of these words could not be told', source: endless.id, span: endlessSpan },
  ],
  judgements: [],
};
