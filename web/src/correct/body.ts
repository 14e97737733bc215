import type { Desk } from '../desk/desk.ts';
import type { Passage, Span } from '../desk/types.ts';
import { whenOf } from './day.ts';
import type { Option } from './options.ts';
import { placesOfWords } from './select.ts';

/** What a filled form asks of the server, or what is missing in it. */
export type Draft = { readonly body: object; readonly missing?: undefined } | { readonly missing: string };

export const TYPED = 'typed';
export const OPEN = 'open';

const plain = ({ document, start, end }: Span): Span => ({ document, start, end }) as Span;
const length = ({ start, end }: Span): number => end - start;
const longest = ({ slices }: Passage): Span =>
  slices.reduce((best, { span }) => (length(span) > length(best) ? span : best), slices[0].span);

const words = (fields: FormData, name: string): string => {
  const value = fields.get(name);
  return typeof value === 'string' ? value.trim() : '';
};

function speakerIn(fields: FormData): object | undefined {
  const pick = words(fields, 'pick');
  if (pick === TYPED) return words(fields, 'find') === '' ? undefined : { name: words(fields, 'find').slice(0, 200) };
  return pick === '' || pick === OPEN ? undefined : { entity: pick };
}

/** @param fields of the form: `pick` and `find` of a list, `when`, `untold`, `only`, `scope` */
export function draftOf(option: Option, fields: FormData): Draft {
  const { kind } = option;
  const pick = words(fields, 'pick');
  const only = words(fields, 'only');
  const documents = only === '' ? {} : { documents: [only] };
  switch (kind) {
    case 'speaker': {
      const speaker = speakerIn(fields);
      return speaker
        ? { body: { kind, statement: option.statement.id, speaker, ...documents } }
        : { missing: 'Choose who said it, or type a name.' };
    }
    case 'date': {
      const of = option.event ? { event: option.event.id } : { statement: option.statement.id, ...documents };
      if (words(fields, 'untold') !== '') return { body: { kind, ...of, when: null } };
      const when = whenOf(words(fields, 'when'));
      return when === undefined
        ? { missing: 'Write a day, a month or a year: 3 May 2024, May 2024, 2024, or two days as 3–5 May 2024.' }
        : { body: { kind, ...of, when } };
    }
    case 'no-statement':
      return { body: { kind, statement: option.statement.id, ...documents } };
    case 'no-conflict':
      return { body: { kind, conflict: option.conflict.id } };
    case 'same-claim':
      return pick === '' ? { missing: 'Choose the claim that says the same.' } : { body: { kind, a: option.claim.id, b: pick } };
    case 'other-claim': {
      const passage = option.claim.passages[Number(pick)];
      return pick === '' || passage === undefined
        ? { missing: 'Choose the words that do not belong to this claim.' }
        : { body: { kind, claim: option.claim.id, passage: plain(longest(passage)) } };
    }
    case 'same-entity':
      return pick === '' ? { missing: 'Choose who it is.' } : { body: { kind, a: option.entity.id, b: pick } };
    case 'other-entity': {
      const mention = option.entity.mentions[Number(pick)];
      return pick === '' || mention === undefined
        ? { missing: 'Choose the place where somebody else is meant.' }
        : { body: { kind, a: plain(mention), b: option.entity.id, scope: words(fields, 'scope') || 'mention' } };
    }
  }
}

/** A statement that a user marks. `marked`: what was selected; it counts as long as the words were not changed after. */
export function addedOf(desk: Desk, document: string, marked: readonly Span[], fields: FormData): Draft {
  const own = desk.documents.get(document);
  const typed = words(fields, 'words');
  if (own === undefined || typed === '') return { missing: 'Select the words in the article, or write them here as they are printed.' };
  const same =
    typed.replace(/\s+/gu, ' ') ===
    marked
      .map((span) => desk.words(span))
      .join(' ')
      .replace(/\s+/gu, ' ')
      .trim();
  const places = same ? marked : placesOfWords(own, typed).map((place) => ({ document, ...place }) as Span);
  if (places.length === 0) return { missing: 'These words do not stand in this article. Write them exactly as they are printed there.' };
  if (!same && places.length > 1)
    return { missing: `These words stand ${places.length} times in this article. Write a word more, or select them in the text.` };
  if (words(fields, 'pick') === TYPED && words(fields, 'find') === '') return { missing: 'Type the name, or choose somebody.' };
  const speaker = speakerIn(fields);
  const stance = words(fields, 'stance');
  return {
    body: { kind: 'statement', content: places.map(plain), ...(speaker ? { speaker } : {}), ...(stance === '' ? {} : { stance }) },
  };
}
