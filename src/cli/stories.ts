/** `onrecord stories FILES…`: which articles are about one story. */
import { OnrecordError } from '../errors.ts';
import { type Document, profileOf, type StoryGroup, StoryIndex } from '../onrecord.ts';
import { type InputFlags, takeIn } from './inputs.ts';
import { exit, type Io, sayFailed } from './io.ts';
import { clean } from './terminal/clean.ts';
import { plural } from './terminal/record.ts';

export type StoriesFlags = InputFlags & { readonly json?: boolean };

/** The largest first. */
export async function storiesCommand(inputs: readonly string[], flags: StoriesFlags, io: Io): Promise<number> {
  const { documents, failed } = await takeIn(inputs, flags);
  sayFailed(io, failed);
  if (documents.length === 0) throw new OnrecordError('nothing-read', { count: inputs.length });
  const index = new StoryIndex();
  for (const document of documents) index.add(profileOf(document));
  const of = new Map(documents.map((document) => [document.id as string, document]));
  const stories = index.stories().toSorted((a, b) => b.articles.length - a.articles.length);
  const articlesOf = (story: StoryGroup): Document[] =>
    story.articles.map((id) => of.get(id) as Document).toSorted((a, b) => (whenOf(a) < whenOf(b) ? -1 : 1));
  if (flags.json)
    io.out.write(
      `${JSON.stringify(
        stories.map((story) => toJson(story, articlesOf(story))),
        null,
        2,
      )}\n`,
    );
  else io.out.write(stories.map((story) => told(story, articlesOf(story))).join('\n'));
  return failed.length > 0 ? exit.partly : exit.done;
}

const whenOf = (document: Document): string => document.published?.value ?? '';

const toJson = ({ words }: StoryGroup, articles: readonly Document[]): unknown => ({
  words,
  articles: articles.map(({ id, source, outlet, published, headline }) => ({
    id,
    source,
    ...(outlet ? { outlet: outlet.name } : {}),
    ...(published ? { published: published.value } : {}),
    ...(headline ? { headline: headline.words } : {}),
  })),
});

function told({ words }: StoryGroup, articles: readonly Document[]): string {
  const lines = articles.map((document) => {
    const { outlet, headline, source } = document;
    const day = whenOf(document).slice(0, 10) || 'no date';
    return [day, outlet?.name, headline?.words, source].filter((part) => part !== undefined).join(' · ');
  });
  return [`${plural(articles.length, 'article')}: ${clean(words.join(', '))}`, ...lines.map((line) => `  ${clean(line)}`), ''].join('\n');
}
