/** A story in JSON: `{ title?, articles: [{ file | text, outlet?, date?, headline?, id? }] }`. Other fields are left alone. */
import { OnrecordError } from '../errors.ts';

export interface Metadata {
  readonly outlet?: string;
  readonly date?: string;
  readonly headline?: string;
}

export interface StoryArticle extends Metadata {
  readonly id?: string;
  readonly file?: string;
  readonly text?: string;
}

export interface StoryFile {
  readonly title?: string;
  /** Absent: all texts of the folder. */
  readonly articles?: readonly StoryArticle[];
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

const texts = (value: Record<string, unknown>, keys: readonly string[]): Record<string, string> =>
  Object.fromEntries(keys.flatMap((key) => (typeof value[key] === 'string' && value[key] !== '' ? [[key, value[key] as string]] : [])));

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** @throws OnrecordError `story-file-invalid` */
export function parseStoryFile(text: string, file: string): StoryFile {
  const refuse = (why: string): never => {
    throw new OnrecordError('story-file-invalid', { file, why });
  };
  const value = jsonOf(text);
  if (value === undefined) return refuse('no JSON');
  if (!isObject(value)) return refuse('no JSON object');
  const title = texts(value, ['title']);
  const { articles } = value;
  if (articles === undefined) return Object.keys(title).length > 0 ? title : refuse('no list of articles');
  if (!Array.isArray(articles) || articles.length === 0) return refuse('articles is no list, or an empty one');
  return {
    ...title,
    articles: articles.map((article: unknown, index) => {
      const at = `articles[${index}]`;
      if (!isObject(article)) return refuse(`${at} is no object`);
      if ((typeof article['text'] === 'string') === (typeof article['file'] === 'string')) return refuse(`${at} needs either text or file`);
      const text = typeof article['text'] === 'string' ? { text: article['text'] } : {};
      return { ...texts(article, ['id', 'file', 'outlet', 'date', 'headline']), ...text };
    }),
  };
}

/** What a sidecar tells, or why it is none. */
export function parseSidecar(text: string): { readonly metadata: Metadata } | { readonly why: string } {
  const value = jsonOf(text);
  if (value === undefined) return { why: 'no JSON' };
  if (!isObject(value)) return { why: 'no JSON object' };
  return { metadata: texts(value, ['outlet', 'date', 'headline']) };
}
