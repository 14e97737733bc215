import { describe, expect, test } from 'vitest';
import { type Article, told } from '../../test/told.ts';
import { spanIn } from '../facts/index.ts';

const a = (outlet: string, text: string): Article => [outlet, '2024-06-01', text];
const groupsWith = (articles: readonly Article[], word: string): string[] =>
  told(articles)
    .entities.filter((e) => e.names.some((n) => n.includes(word)))
    .map((e) => e.names.toSorted().join(' | '));

describe('persons', () => {
  test('full name and last name are one where nobody else bears it', () => {
    const articles = [a('One', 'Harbour master Lena Brask said the pier was safe.'), a('Two', 'The pier is safe, Brask said on Friday.')];
    expect(groupsWith(articles, 'Brask')).toHaveLength(1);
  });
  test('a name is shown without the description in front of it, which is no part of it', () => {
    const articles = [
      a('One', 'Aquarium director Lena Brask said the tank was safe.'),
      a('Two', 'The tank is safe, Lena Brask said on Friday.'),
    ];
    const { entities, documents } = told(articles);
    const [brask, ...others] = entities.filter((e) => e.names.some((n) => n.endsWith('Brask')));
    expect(others).toEqual([]);
    const { document, start, end } = brask?.name ?? { document: '', start: 0, end: 0 };
    expect(documents.find(({ id }) => id === document)?.text.slice(start, end)).toBe('Lena Brask');
  });
  test('two of one family are not one', () => {
    const articles = [
      a('One', 'Lena Brask said the pier was safe. Her brother, Olaf Brask, said it was not.'),
      a('Two', 'The pier is safe, Lena Brask said on Friday.'),
      a('Three', 'Olaf Brask said the pier would fall.'),
    ];
    const entities = told(articles).entities.filter((e) => e.names.some((n) => n.endsWith('Brask')));
    expect(entities.filter((e) => e.names.includes('Lena Brask') && e.names.includes('Olaf Brask'))).toEqual([]);
    expect(entities.filter((e) => e.names.includes('Lena Brask'))).toHaveLength(1);
  });
  test('a man and a woman of one last name are not one', () => {
    const articles = [a('One', 'Mr Tarn said he would pay. He left early.'), a('Two', 'Mrs Tarn said she would not pay. She stayed.')];
    expect(groupsWith(articles, 'Tarn')).toHaveLength(2);
  });
  test('accents and short first names do not part anybody', () => {
    const articles = [
      a('One', 'Fisherman Ilídio Monte said the sea was calm.'),
      a('Two', 'Ilidio Monte, a fisherman, said the sea was calm.'),
    ];
    expect(groupsWith(articles, 'Monte')).toHaveLength(1);
  });
});

describe('organisations', () => {
  test('an acronym and the name it is made of', () => {
    const articles = [a('One', 'The Harbour Safety Board said the pier was safe.'), a('Two', 'The pier is safe, the HSB said on Friday.')];
    expect(
      told(articles).entities.some(
        (e) => e.names.some((n) => n.includes('Harbour Safety Board')) && e.names.some((n) => n.includes('HSB')),
      ),
    ).toBe(true);
  });
  test('an outlet of the story that others name is that outlet', () => {
    const story = told([
      a('The Brindle Post', 'The pier was closed on Monday.'),
      a('Hill Radio', 'The pier was closed on Monday, the Brindle Post reported. The Post said nobody was hurt.'),
    ]);
    expect(story.entities.filter((e) => e.outlet !== undefined).map((e) => e.outlet)).toEqual([
      story.outlets.find((o) => o.name === 'The Brindle Post')?.id,
    ]);
  });
});

describe('judgements of a user', () => {
  const articles = [a('One', 'Lena Brask said the pier was safe.'), a('Two', 'Lena Brask said the pier was old.')];
  const judged = (same: boolean): number =>
    told(articles, (documents) => {
      const [first, second] = documents.map((d) => spanIn(d, d.text.indexOf('Lena'), d.text.indexOf('Lena') + 10));
      return first && second ? [{ a: first, b: second, same, by: 'user' }] : [];
    }).entities.filter((e) => e.names.includes('Lena Brask')).length;
  test('part what the program would join', () => expect(judged(false)).toBe(2));
  test('stand as the reason where they join', () => expect(judged(true)).toBe(1));
});
