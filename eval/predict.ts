/**
 * Runs the program, as a user gets it, on data in the scorers' formats:
 *
 *   npm run predict -- TASK IN OUT
 *
 *   attributions  IN: jsonl {id, text, …}              OUT: jsonl {id, attributions: [{source, cue, content}]}
 *   stories       IN: folder of NAME.json {id, articles} OUT: folder of NAME.json as the stories' scorer reads it
 *   times         IN: jsonl {id, date, title, text}     OUT: json {id: [{start, end, value, type}]}
 *   pages         IN: folder of ID.html.gz              OUT: json {id: text}
 *   clusters      IN: jsonl {id, text, title, date, …}  OUT: json {clusters: [[id, …], …]}
 *   pairs         IN: json [{question, answers: [{answer, …}]}] OUT: json [{question, a, b, same}], a and b places from 0
 *
 * Any field but id and text may be missing or null.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { articleOf, decodePage } from '../src/ingest/index.ts';
import { type Document, documentOf, openPairModel, profileOf, read, sameAnswers, type Span, story, StoryIndex } from '../src/onrecord.ts';
import { type GoldArticle, scored } from './stories.ts';

type Line = { readonly id: string } & GoldArticle & { readonly title?: string | null };

const lines = (path: string): Line[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Line);

/** Nothing is passed on that the data leave open: an unknown date must stay unknown. */
export const toDocument = (article: Line): Document =>
  documentOf({
    text: article.text,
    source: article.id,
    ...(article.outlet ? { outlet: article.outlet } : {}),
    ...(article.date ? { date: article.date } : {}),
    ...((article.headline ?? article.title) ? { headline: String(article.headline ?? article.title) } : {}),
  });

const ranges = (spans: readonly Span[]): [number, number][] => spans.map(({ start, end }) => [start, end]);

async function attributions(input: string, output: string): Promise<number> {
  const found: string[] = [];
  for (const article of lines(input)) {
    const reading = await read(toDocument(article));
    const list = reading.attributions.map(({ source, cue, content }) => ({
      source: ranges(source),
      cue: ranges(cue),
      content: ranges(content),
    }));
    found.push(JSON.stringify({ id: article.id, attributions: list }));
  }
  writeFileSync(output, `${found.join('\n')}\n`);
  return found.length;
}

async function stories(input: string, output: string): Promise<number> {
  mkdirSync(output, { recursive: true });
  const files = readdirSync(input)
    .filter((name) => name.endsWith('.json'))
    .toSorted();
  for (const file of files) {
    const { articles } = JSON.parse(readFileSync(join(input, file), 'utf8')) as { articles: Line[] };
    const documents = articles.map(toDocument);
    const articleOf = new Map(documents.map((document, index) => [document.id, articles[index]?.id ?? '']));
    writeFileSync(join(output, file), JSON.stringify(scored(await story(documents), articleOf), null, 1));
  }
  return files.length;
}

async function times(input: string, output: string): Promise<number> {
  const found: Record<string, unknown> = {};
  for (const article of lines(input)) {
    const reading = await read(toDocument(article));
    found[article.id] = reading.times.map(({ span, type, value }) => ({
      start: span.start,
      end: span.end,
      type,
      ...(value === undefined ? {} : { value }),
    }));
  }
  writeFileSync(output, JSON.stringify(found));
  return Object.keys(found).length;
}

async function pages(input: string, output: string): Promise<number> {
  const found: Record<string, string> = {};
  for (const name of readdirSync(input)
    .filter((file) => file.endsWith('.html.gz'))
    .toSorted()) {
    const { pieces } = articleOf(decodePage(gunzipSync(readFileSync(join(input, name)))).text);
    found[name.slice(0, -'.html.gz'.length)] = pieces.map(({ text }) => text).join('\n\n');
  }
  writeFileSync(output, JSON.stringify(found));
  return Object.keys(found).length;
}

async function clusters(input: string, output: string): Promise<number> {
  const index = new StoryIndex();
  const articles = lines(input);
  for (const article of articles) index.add({ ...profileOf(toDocument(article)), id: article.id });
  writeFileSync(output, JSON.stringify({ clusters: index.stories().map((group) => group.articles) }));
  return articles.length;
}

async function pairs(input: string, output: string): Promise<number> {
  const questions = JSON.parse(readFileSync(input, 'utf8')) as { question: string; answers: { answer: string }[] }[];
  const model = await openPairModel();
  const found = [];
  for (const [question, { answers }] of questions.entries()) {
    const said = await sameAnswers(
      model,
      answers.map(({ answer }) => answer),
    );
    for (const [a, row] of said.entries()) for (const [b, same] of row.entries()) if (a < b) found.push({ question, a, b, same });
  }
  await model.close();
  writeFileSync(output, JSON.stringify(found));
  return questions.length;
}

export const tasks: Readonly<Record<string, (input: string, output: string) => Promise<number>>> = {
  attributions,
  stories,
  times,
  pages,
  clusters,
  pairs,
};

if (import.meta.main) {
  const [task = '', input, output] = process.argv.slice(2);
  const run = tasks[task];
  if (!run || !input || !output) {
    console.error(
      `usage: npm run predict -- TASK IN OUT, with TASK one of ${Object.keys(tasks).join(', ')}${task && !run ? `; there is no task '${task}'` : ''}`,
    );
    process.exitCode = 2;
  } else {
    try {
      console.error(`${task}: ${await run(input, output)} done, written to ${output}`);
    } catch (error) {
      console.error(`predict: ${(error as Error).message}`);
      process.exitCode = 1;
    }
  }
}
