import type { Decision, Judgement, Notice, Reading, ReportedStatement, Span } from '../facts/index.ts';
import { overlap } from '../facts/index.ts';
import { bestAt } from './fit.ts';
import { whoIs, type Who } from './somebody.ts';
import { timeOf } from './time.ts';
import { change, placesOf, touch, type Work } from './work.ts';

type Of<Kind extends Decision['kind']> = Extract<Decision, { kind: Kind }>;

/** The statements whose words stand at these places. */
export function statementsAt(reading: Reading | undefined, places: readonly Span[]): ReportedStatement[] {
  const found = places.flatMap((place) => bestAt(reading?.statements ?? [], ({ slices }) => slices.map(({ span }) => span), place));
  return [...new Set(found)];
}

const notAbout =
  ({ slices }: ReportedStatement) =>
  ({ code, span }: Notice): boolean =>
    code !== 'speaker-not-found' || span === undefined || !slices.some((slice) => overlap(slice.span, span));

/** Each document in which the words of a decision stand, with the statements there. */
function* reports(work: Work, about: Of<'speaker'>['about']): Generator<readonly [string, ReportedStatement[]]> {
  for (const [document, places] of Map.groupBy(placesOf(work.find, about), (place) => place.document)) {
    yield [document, statementsAt(work.readings.get(document), places)];
  }
}

const swap = (reading: Reading, old: ReportedStatement, made: ReportedStatement): Reading => ({
  ...reading,
  statements: reading.statements.map((one) => (one.id === old.id ? made : one)),
});

export function spokenBy(statement: ReportedStatement, who: Who, { id }: Judgement): ReportedStatement {
  const { speaker: _, named: __, ...rest } = statement;
  const other = (one: string): boolean => !('referent' in who) || one !== who.referent;
  return {
    ...rest,
    ...('referent' in who ? { speaker: who.referent } : { named: who.named }),
    via: rest.via.filter(other),
    to: rest.to.filter(other),
    attribution: { ...rest.attribution, derivation: { stage: 'judgement', by: id } },
  };
}

export function applySpeaker(work: Work, judgement: Judgement, { about, speaker }: Of<'speaker'>): void {
  for (const [document, statements] of reports(work, about)) {
    for (const statement of statements) {
      const who = whoIs(work, judgement, speaker, document);
      if (!who) continue;
      change(work, document, (reading) => ({
        ...swap(reading, statement, spokenBy(statement, who, judgement)),
        notices: reading.notices.filter(notAbout(statement)),
      }));
      touch(work, judgement).reported.add(statement.id);
    }
  }
}

function dated<T extends { readonly when?: unknown }>(fact: T, when: string | undefined): T {
  const { when: before, ...rest } = fact;
  if (when === undefined) return before === undefined ? fact : (rest as T);
  return { ...fact, when: timeOf(when) };
}

export function applyDate(work: Work, judgement: Judgement, { of, type, about, when }: Of<'date'>): void {
  if (of === 'statement') {
    for (const [document, statements] of reports(work, about)) {
      for (const statement of statements) {
        change(work, document, (reading) => swap(reading, statement, dated(statement, when)));
        touch(work, judgement).reported.add(statement.id);
      }
    }
    return;
  }
  for (const place of placesOf(work.find, about)) {
    const events = (work.readings.get(place.document)?.events ?? []).filter((event) => type === undefined || event.type === type);
    for (const event of bestAt(events, ({ span }) => [span], place)) {
      change(work, place.document, (reading) => ({
        ...reading,
        events: reading.events.map((one) => (one.id === event.id ? dated(event, when) : one)),
      }));
      touch(work, judgement).events.push(event.span);
    }
  }
}

/** What was taken for a statement is the outlet's own voice. */
export function applyNoStatement(work: Work, judgement: Judgement, { about }: Of<'no-statement'>): void {
  for (const [document, statements] of reports(work, about)) {
    for (const statement of statements) {
      const own = <T extends { readonly statement?: string }>(one: T): T => {
        const { statement: of, ...rest } = one;
        return of === statement.id ? (rest as T) : one;
      };
      change(work, document, (reading) => ({
        ...reading,
        statements: reading.statements.filter(({ id }) => id !== statement.id),
        propositions: reading.propositions.map(own),
        events: reading.events.map(own),
        notices: reading.notices.filter(notAbout(statement)),
      }));
      touch(work, judgement).removed = true;
    }
  }
}
