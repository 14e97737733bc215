import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface Article {
  readonly id: string;
  readonly outlet: string;
  readonly date: string;
  readonly text: string;
}
interface Gold {
  readonly people: readonly { readonly id: string; readonly names: readonly string[] }[];
  readonly statements: readonly { readonly id: string; readonly speaker: string }[];
}

const here = new URL('./', import.meta.url);
const examples = new URL('../../examples/', import.meta.url);
const stories = [here, new URL('../more-stories/', import.meta.url)].flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => new URL(file, folder)),
);

/** Every `{article, quote}` anywhere inside a value. */
function passagesIn(value: unknown): { article: string; quote: string }[] {
  if (Array.isArray(value)) return value.flatMap(passagesIn);
  if (typeof value !== 'object' || value === null) return [];
  if ('quote' in value && 'article' in value) return [{ article: String(value.article), quote: String(value.quote) }];
  return Object.values(value).flatMap(passagesIn);
}

describe.each(stories.map((path) => [path.pathname.replace(/^.*\//, ''), path] as const))('%s', (_, path) => {
  const { id, articles, gold }: { id: string; articles: readonly Article[]; gold: Gold } = JSON.parse(
    readFileSync(path, 'utf8'),
  );

  test('every passage stands exactly once in its article', () => {
    const texts = new Map(articles.map((article) => [article.id, article.text]));
    const wrong = passagesIn(gold).filter(({ article, quote }) => (texts.get(article) ?? '').split(quote).length !== 2);
    expect(wrong).toEqual([]);
  });

  test('speakers are people of the record, and every name is printed somewhere', () => {
    const people = new Set(gold.people.map((person) => person.id));
    expect(gold.statements.filter((statement) => !people.has(statement.speaker))).toEqual([]);
    const all = articles.map((article) => article.text).join('\n');
    expect(gold.people.flatMap((person) => person.names).filter((name) => !all.includes(name))).toEqual([]);
  });

  test.runIf(existsSync(new URL(`${id}/`, examples)))('has the texts of its example', () => {
    const folder = new URL(`${id}/`, examples);
    const listed: { articles: readonly { file: string; outlet: string; date: string }[] } = JSON.parse(
      readFileSync(new URL('story.json', folder), 'utf8'),
    );
    const shown = listed.articles.map(({ file: name, outlet, date }) => ({
      outlet,
      date,
      text: readFileSync(new URL(name, folder), 'utf8').trimEnd(),
    }));
    expect(shown).toEqual(articles.map(({ outlet, date, text }) => ({ outlet, date, text })));
  });
});
