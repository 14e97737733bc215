/** The role that held at the time of a statement or event; contacts with their sides and what is told of their disclosure. */
import { expect, test } from 'vitest';
import { documentOf, type Span, type StoryRecord, story } from '../src/onrecord.ts';

const tell = (text: string): Promise<StoryRecord> =>
  story([documentOf({ text, source: 'a.txt', outlet: 'Orlo Gazette', date: '2021-04-22', headline: 'Port news' })]);
const words = (record: StoryRecord, span: Span | undefined): string | undefined =>
  span && record.documents[0]?.text.slice(span.start, span.end);
const name = (record: StoryRecord, id: string | undefined): string | undefined =>
  words(record, record.entities.find((one) => one.id === id)?.name);

test('a meeting: its sides are not whom and what it was about; each in the capacity of that day; denied by whom and when', async () => {
  const record = await tell(
    'Attorney General Ivo Krall, then a senator, met the builder Mona Behr on March 3, 2020, to talk about the director Lia Brand.\n\nAsked by the committee on Wednesday, Krall said that he had never met Behr.',
  );
  const meeting = record.events.find(({ type }) => type === 'meeting');
  expect(meeting?.who.map((id) => name(record, id)?.split(' ').at(-1)).toSorted()).toEqual(['Behr', 'Krall']);
  const krall = meeting?.capacities?.find(({ who }) => name(record, who)?.includes('Krall'))?.role;
  expect([krall?.status, words(record, krall?.span)]).toEqual(['then', 'senator']);
  expect([meeting?.disclosure?.status, name(record, meeting?.disclosure?.by), meeting?.disclosure?.asked]).toEqual([
    'denied',
    'Ivo Krall',
    true,
  ]);
  expect(meeting?.disclosure?.when?.value).toBe('2021-04-21');
  // What he said a year later he did not say as a senator.
  expect(record.statements.find(({ stance }) => stance === 'denies')?.role?.status).not.toBe('then');
});

test('a meeting that one side kept to itself', async () => {
  const record = await tell('The mayor, Ana Torv, met the builder Mona Behr on Monday. Torv did not disclose the meeting to the council.');
  const meeting = record.events.find(({ type }) => type === 'meeting');
  expect([meeting?.disclosure?.status, name(record, meeting?.disclosure?.by), meeting?.disclosure?.asked]).toEqual([
    'not disclosed',
    'Ana Torv',
    false,
  ]);
});

test('a title that ended before is not the speaker’s any more, one without dates is', async () => {
  const record = await tell(
    'Former mayor Ana Torv said the cranes were safe. The port director, Lia Brand, said they were not. Ivo Krall, director until 2019, said on Monday that nobody had asked.',
  );
  const role = (who: string): string | undefined =>
    words(record, record.statements.find(({ speaker }) => name(record, speaker)?.endsWith(who))?.role?.span);
  expect([role('Torv'), role('Brand'), role('Krall')]).toEqual([undefined, 'port director', undefined]);
});
