import { expect, test } from 'vitest';
import { pipeline, type Stage } from './stage.ts';

const words: Stage<{ readonly text: string }, { readonly words: readonly string[] }> = {
  name: 'words',
  run: ({ text }) => ({ words: text.split(' ') }),
};
const count: Stage<{ readonly words: readonly string[] }, { readonly count: number }> = {
  name: 'count',
  run: ({ words }, tell) => {
    if (words.length === 1) tell({ code: 'one-word', message: 'only one word' });
    return { count: words.length };
  },
};

test('stages add layers and notices in their order', () => {
  const end = pipeline({ text: 'harbour' }).then(words).then(count);
  expect(end.have).toEqual({ text: 'harbour', words: ['harbour'], count: 1 });
  expect(end.notices.map((notice) => notice.code)).toEqual(['one-word']);
});

test('a wrong order does not compile', () => {
  // @ts-expect-error count needs words, which nothing has given yet
  expect(() => pipeline({ text: 'a b' }).then(count)).toThrow();
  // @ts-expect-error words is there already
  pipeline({ text: 'a b' }).then(words).then(words);
});
