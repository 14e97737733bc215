import { z } from 'zod';
import {
  type Decision,
  eventTypes,
  type Judgement,
  judgementId,
  judgementStates,
  type SomeWords,
  type StandingJudgement,
  stances,
  type Words,
} from '../facts/index.ts';

/** The form of a judgement, in a record and in a log. */

const mostWords = 20_000;
const words: z.ZodType<Words> = z
  .strictObject({
    hash: z.string().regex(/^[0-9a-f]{64}$/),
    source: z.string().max(1000),
    outlet: z.string().max(1000).exactOptional(),
    start: z.int().nonnegative(),
    end: z.int().positive(),
    words: z.string().min(1).max(mostWords),
  })
  .refine(({ start, end, words: own }) => end - start === own.length, 'the words are not as long as their place');
const some: z.ZodType<SomeWords> = z.tuple([words], words).refine((list) => list.length <= 500, 'too many words');
const somebody = z.union([z.strictObject({ mentions: some }), z.strictObject({ name: z.string().trim().min(1).max(200) })]);

const day = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;
const isDay = (value: string): boolean =>
  day.test(value) && !Number.isNaN(Date.parse(value)) && new Date(value).toISOString().startsWith(value);
/** An ISO day, month or year, or two with `/` between, the earlier first. */
const when = z.string().refine((value) => {
  const [from = '', to, ...rest] = value.split('/');
  return rest.length === 0 && isDay(from) && (to === undefined || (isDay(to) && from <= to));
}, 'expected a day (2024-05-03), a month, a year, or two of them with / between');

const pair = { a: words, b: some };
const decision: z.ZodType<Decision> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('speaker'), about: some, speaker: somebody }),
  z.strictObject({ kind: z.literal('same-entity'), ...pair }),
  z.strictObject({ kind: z.literal('other-entity'), ...pair }),
  z.strictObject({ kind: z.literal('same-claim'), ...pair }),
  z.strictObject({ kind: z.literal('other-claim'), ...pair }),
  z.strictObject({ kind: z.literal('no-conflict'), a: some, b: some }),
  z.strictObject({
    kind: z.literal('date'),
    of: z.enum(['statement', 'event']),
    type: z.enum(eventTypes).exactOptional(),
    about: some,
    when: when.exactOptional(),
  }),
  z.strictObject({ kind: z.literal('no-statement'), about: some }),
  z.strictObject({
    kind: z.literal('statement'),
    content: some,
    source: words.exactOptional(),
    cue: words.exactOptional(),
    speaker: somebody.exactOptional(),
    stance: z.enum(stances).exactOptional(),
  }),
  z.strictObject({ kind: z.literal('same-story'), ...pair }),
  z.strictObject({ kind: z.literal('other-story'), ...pair }),
  z.strictObject({ kind: z.literal('undo'), of: z.string().min(1).max(80) }),
]);

const id = z.string().min(1).max(80);
const parts = {
  id,
  who: z.string().trim().min(1).max(200),
  at: z.iso.datetime({ offset: true }),
  why: z.string().max(2000),
  decision,
};
const isSealed = (judgement: Judgement): boolean => judgement.id === judgementId(judgement);

export const judgementSchema: z.ZodType<Judgement> = z
  .strictObject(parts)
  .refine(isSealed, 'its id is not the hash of its content: it was changed after it was made');

export const standing: z.ZodType<StandingJudgement> = z
  .strictObject({ ...parts, state: z.enum(judgementStates), gone: z.array(words), facts: z.array(id) })
  .refine(isSealed, 'its id is not the hash of its content: it was changed after it was made');
