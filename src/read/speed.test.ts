import { expect, test } from 'vitest';
import { type Document, spanIn } from '../facts/index.ts';
import { read } from './index.ts';
import { spent } from '../../test/spent.ts';

function seconds(text: string): number {
  const frozen = { id: 'doc-1', text };
  const blocks: Document['blocks'] = [...text.matchAll(/[^\n]+/gu)].map((line) => ({
    kind: 'paragraph',
    span: spanIn(frozen, line.index, line.index + line[0].length),
  }));
  const from = spent();
  read({ ...frozen, hash: '', source: 'test', published: { value: '2021-04-22', from: 'given' }, blocks });
  return (spent() - from) / 1000;
}
const story = (count: number): string =>
  Array.from(
    { length: count },
    (_, at) =>
      `The harbour board met Ivo Krall${at} on Monday. The director said the board had "sold ${at} cranes" in secret, and he told the Post that it would resign.`,
  ).join('\n');

// A text twice as long must not take four times as long. The first reading warms the program up.
test('reading grows with the text, not with its square', () => {
  seconds(story(100));
  const [small, large] = [seconds(story(250)), seconds(story(1000))];
  expect(large / small).toBeLessThan(9);
});

test('text without a full stop does not hold the program up', () => {
  expect(seconds(`${'the board said that it would not go and he told them '.repeat(1000)}.`)).toBeLessThan(5);
  expect(seconds(Array.from({ length: 3000 }, (_, at) => `Ab${at} Cd${at * 7} said`).join(' '))).toBeLessThan(8);
});

test('one phrase, over and over, takes time that grows with the text', () => {
  for (const phrase of ['people’s ', 'its board’s mayor, ', 'he said that ', '“No,” he said. '])
    expect(seconds(phrase.repeat(Math.ceil(150_000 / phrase.length))), phrase).toBeLessThan(6);
});

test('a text with more mentions than a call takes arguments is read', () => {
  expect(seconds('its board’s mayor, '.repeat(52_000))).toBeGreaterThan(0);
}, 240_000);
