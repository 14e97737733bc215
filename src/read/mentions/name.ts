import type { EntityKind, Gender } from '../../facts/index.ts';
import type { Word } from '../tokens/lines.ts';
import { men, others, women } from './first-names.data.ts';
import {
  femaleWords,
  firstNameTitles,
  groupNouns,
  maleWords,
  organisationWords,
  outletWords,
  personNouns,
  places,
  titles,
} from './words.data.ts';

/** What the form of a name tells by itself. */
export interface NameForm {
  /** Place of the first word of the name proper: titles and descriptions stand before it. */
  readonly from: number;
  readonly kind: EntityKind;
  /** False when nothing but the default speaks for the kind. */
  readonly sure: boolean;
  readonly gender?: Gender;
  readonly outlet: boolean;
  readonly titles: readonly string[];
}

const isFirstName = (word: string): boolean => women.has(word) || men.has(word) || others.has(word);
const bare = (word: string): string => word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/\.$/u, '');

/** Reads the run of name words `[from, to)`; `the` tells that an article stands before it. */
export function nameForm(words: readonly Word[], from: number, to: number): NameForm {
  const run = words.slice(from, to).map((word) => bare(word.text));
  const last = run.at(-1) ?? '';
  const the = /^(?:the)$/u.test(words[from - 1]?.lower ?? '') || run[0] === 'the';
  const named = /^(?:of|for)$/u.test(words[to]?.lower ?? '') && words[to + 1]?.tag === 'NNP';
  if (groupNouns.has(last)) return { from, kind: 'group', sure: true, outlet: false, titles: [] };
  const organised = run.some((word, at) => organisationWords.has(word) && (at > 0 || run.length > 1 || named)) || run.includes('&');
  const first = run.findIndex(
    (word, at) => isFirstName(word) && at < run.length - 1 && !(at > 0 && organisationWords.has(last)) && !(the && outletWords.has(last)),
  );
  const title = run.findLastIndex((word, at) => titles.has(word) && at < run.length - 1);
  const outlet =
    (run.length === 1 && /^[KW]\p{Lu}{3}$/u.test(words[from]?.text ?? '')) ||
    (run.some((word) => outletWords.has(word)) && (the || run.length > 1 || /^(?:bbc|cnn|npr|msnbc|reuters)$/u.test(last)));
  const plain = (kind: EntityKind, sure: boolean): NameForm => ({
    from,
    kind,
    sure,
    outlet: kind === 'organisation' && outlet,
    titles: [],
  });
  if (organised && !(title >= 0 && isFirstName(run[title + 1] ?? '') && !organisationWords.has(last)) && organisationWords.has(last))
    return plain('organisation', true);
  if (title >= 0 && !(organisationWords.has(last) && !isFirstName(run[title + 1] ?? ''))) {
    const start = from + title + 1;
    const given = run.slice(0, title + 1);
    return {
      from: start,
      kind: 'person',
      sure: true,
      outlet: false,
      titles: given,
      ...genderOf(given, run[title + 1], run.length - title - 1),
    };
  }
  // `Senate Majority Leader Mitch Orr`
  const led = first > 0 && personNouns.has(run[first - 1] ?? '') && !organisationWords.has(last);
  if (first >= 0 && (first === 0 || first <= 4) && (led || !organised)) {
    return {
      from: from + first,
      kind: 'person',
      sure: true,
      outlet: false,
      titles: run.slice(0, first),
      ...genderOf(run.slice(0, first), run[first], run.length - first),
    };
  }
  if (outlet || organised) return plain('organisation', true);
  if (
    run.length > 1 &&
    /^(?:road|street|avenue|lane|bridge|square|park|hill|river|island|islands|bay|county|beach|quay|valley|lake|forest|mountain|heights|harbour|harbor)$/u.test(
      last,
    )
  )
    return plain('place', true);
  const joined = run.join(' ');
  if (places.has(joined) || (run.length === 2 && /^(?:new|north|south|east|west|san|los|port|saint|st)$/u.test(run[0] ?? '')))
    return plain('place', true);
  if (/^\p{Lu}{2,}$/u.test(words[to - 1]?.text ?? '') && run.length === 1 && last.length > 1) return plain('organisation', true);
  if (the) return plain('organisation', run.length > 1);
  const before = words[from - 1];
  if (before && personNouns.has(before.lower)) return { ...plain('person', true), ...genderOf([before.lower], run[0], 0) };
  // `in the name of Ida Orr` and `in Ida Orr’s name` are no places.
  const owned = words[to]?.tag === 'POS' && run.length > 1;
  if (before && !owned && /^(?:in|at|near|from|across|around|outside|to)$/u.test(before.lower)) return plain('place', false);
  if (run.length === 1 && isFirstName(last)) return { ...plain('person', false), ...genderOf([], last, 2) };
  return plain('person', false);
}

function genderOf(given: readonly string[], first: string | undefined, length: number): { gender?: Gender } {
  if (given.some((word) => femaleWords.has(word))) return { gender: 'female' };
  if (given.some((word) => maleWords.has(word))) return { gender: 'male' };
  if (first === undefined || length < 2) return {};
  return women.has(first) ? { gender: 'female' } : men.has(first) ? { gender: 'male' } : {};
}

export const isFirstNameTitle = (given: readonly string[]): boolean => given.some((title) => firstNameTitles.has(title));
