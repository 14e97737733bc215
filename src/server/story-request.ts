/** The body of POST /api/story → documents. */
import { z } from 'zod';
import { OnrecordError } from '../errors.ts';
import { type Document, documentOf } from '../onrecord.ts';
import { firstProblem } from '../record/index.ts';

export const limits: Readonly<Record<'bytes' | 'file' | 'upload' | 'articles' | 'story' | 'characters', number>> = {
  bytes: 8 * 1024 * 1024,
  /** Bytes of one file, and of all files of one upload. */
  file: 5 * 1024 * 1024,
  upload: 32 * 1024 * 1024,
  /** Articles of one request, and of one story. */
  articles: 100,
  story: 500,
  characters: 500_000,
};

const field = z.string().max(1000).nullable().default(null);
/** The pattern is for the API's description; a text without words is refused by name where documents are made. */
const text = z.string().min(1).max(limits.characters).meta({ pattern: '[\\p{L}\\p{N}]' });
const body = z.object({
  title: field,
  articles: z
    .array(z.object({ text, id: field, outlet: field, date: field, headline: field }))
    .min(1)
    .max(limits.articles),
});
/** What POST /story and POST /articles take. */
export const storyBody: z.ZodType = body;

export interface StoryRequest {
  readonly title?: string;
  readonly documents: readonly Document[];
}

/** @throws OnrecordError `request-not-understood`, `file-empty` */
export function parseStoryRequest(value: unknown): StoryRequest {
  const parsed = body.safeParse(value);
  if (!parsed.success) throw new OnrecordError('request-not-understood', { why: firstProblem(parsed.error, 'body') });
  const { title, articles } = parsed.data;
  const documents = articles.map(({ id, ...fields }, index) => documentOf({ ...fields, source: id ?? `article ${index + 1}` }));
  const unique = new Map(documents.map((document) => [document.id, document]));
  return { ...(title ? { title } : {}), documents: [...unique.values()] };
}
