import type { Time } from '../facts/index.ts';
import { figureOf, figuresFit } from './words/figures.ts';
import { likeness, type Likeness } from './words/likeness.ts';
import type { Unit } from './units.ts';

/** What is measured of two units to tell whether they assert the same. */
export interface PairFeatures extends Likeness {
  /** Figures of the same unit that fit, and that do not. */
  readonly figuresSame: number;
  readonly figuresOther: number;
  readonly timesSame: number;
  readonly timesOther: number;
  /** Of these, where both name the day. */
  readonly daysOther: number;
  /** One asserts, the other negates. */
  readonly opposed: boolean;
  readonly sameSpeaker: boolean;
  readonly otherSpeaker: boolean;
}

export function featuresOf(a: Unit, b: Unit): PairFeatures {
  const [figuresSame, figuresOther] = figures(a, b);
  const [timesSame, timesOther, daysOther] = times(a, b);
  return {
    ...likeness(a, b),
    figuresSame,
    figuresOther,
    timesSame,
    timesOther,
    daysOther,
    opposed: a.negative !== b.negative,
    sameSpeaker: a.speaker !== undefined && a.speaker === b.speaker,
    otherSpeaker: a.speaker !== undefined && b.speaker !== undefined && a.speaker !== b.speaker,
  };
}

function figures(a: Unit, b: Unit): [number, number] {
  let [same, other] = [0, 0];
  const theirs = b.quantities.map(figureOf);
  for (const figure of a.quantities.map(figureOf)) {
    const comparable = theirs.filter((f) => f.unit === figure.unit);
    if (comparable.some((f) => figuresFit(f, figure))) same++;
    else if (comparable.length > 0) other++;
  }
  return [same, other];
}

function times(a: Unit, b: Unit): [number, number, number] {
  let [same, other, days] = [0, 0, 0];
  for (const { time, value } of a.times) {
    if (value === undefined || !time.earliest || !time.latest) continue;
    const comparable = b.times.filter(
      (t) => t.time.earliest && t.time.latest && (t.value?.includes('T') ?? false) === value.includes('T') && isAsLong(time, t.time),
    );
    if (
      comparable.some(
        (t) => t.value === value || ((t.time.earliest ?? '') <= (time.latest ?? '') && (time.earliest ?? '') <= (t.time.latest ?? '')),
      )
    )
      same++;
    else if (comparable.length > 0) {
      other++;
      if (aDay.test(value) && comparable.every((t) => aDay.test(t.value ?? ''))) days++;
    }
  }
  return [same, other, days];
}

const aDay = /^\d{4}-\d\d-\d\d/u;

const YEAR = 300;
const SEASON = 100;

/** A day in September tells as little for "last year" as against it. */
function isAsLong(a: Time, b: Time): boolean {
  const [x, y] = [days(a), days(b)];
  return !(Math.max(x, y) > YEAR && Math.min(x, y) <= SEASON);
}

const days = ({ earliest = '', latest = '' }: Time): number =>
  (Date.parse(latest.slice(0, 10)) - Date.parse(earliest.slice(0, 10))) / 86_400_000 + 1;
