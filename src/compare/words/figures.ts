import type { Quantity } from '../../facts/index.ts';

/** Factors to one unit per kind of measure, so that kilometres meet nautical miles. */
const measures: ReadonlyMap<string, readonly [string, number]> = new Map(
  Object.entries({
    centimetre: ['metre', 0.01],
    centimeter: ['metre', 0.01],
    cm: ['metre', 0.01],
    day: ['day', 1],
    dozen: ['', 12],
    feet: ['metre', 0.3048],
    foot: ['metre', 0.3048],
    ft: ['metre', 0.3048],
    hour: ['day', 1 / 24],
    inch: ['metre', 0.0254],
    inche: ['metre', 0.0254],
    kilogram: ['kg', 1],
    kilometer: ['metre', 1000],
    kilometre: ['metre', 1000],
    kg: ['kg', 1],
    km: ['metre', 1000],
    meter: ['metre', 1],
    metre: ['metre', 1],
    mile: ['metre', 1609.344],
    minute: ['day', 1 / 1440],
    month: ['month', 1],
    'nautical mile': ['metre', 1852],
    percent: ['%', 1],
    point: ['point', 1],
    pound: ['gbp', 1],
    second: ['day', 1 / 86_400],
    ton: ['kg', 1000],
    tonne: ['kg', 1000],
    week: ['day', 7],
    yard: ['metre', 0.9144],
    year: ['month', 12],
  } as Record<string, readonly [string, number]>),
);

export interface Figure {
  readonly low: number;
  readonly high: number;
  /** Whether the writer rounded: `about`, `nearly`, round numbers. */
  readonly rough: boolean;
  readonly unit: string;
  readonly quantity: Quantity;
}

/** Ends in zeros enough to be a round number: 38,000, 120, 1.3 million. */
const isRound = (value: number): boolean => value >= 20 && value % 10 ** Math.floor(Math.log10(value)) === 0;

export function figureOf(quantity: Quantity): Figure {
  const singular = quantity.unit.replace(/s$/, '');
  const [unit, factor] = measures.get(singular) ?? [singular, 1];
  const value = quantity.value * factor;
  const upTo = quantity.upTo === undefined || quantity.unit === 'to' ? value : quantity.upTo * factor;
  const { bound } = quantity;
  const slack = bound === 'about' ? 0.08 * Math.abs(value) : 0;
  const open = Number.POSITIVE_INFINITY;
  return {
    low: bound === 'at most' || bound === 'less than' ? -open : value - slack,
    high: bound === 'at least' || bound === 'more than' ? open : upTo + slack,
    rough: bound !== 'exact' || isRound(value) || factor !== 1,
    unit,
    quantity,
  };
}

/** Whether two figures can be of one thing: rounding, bounds, converted measures. Tallies must be equal on both sides. */
export function figuresFit(a: Figure, b: Figure): boolean {
  if (a.unit === 'to' || b.unit === 'to') return a.quantity.value === b.quantity.value && a.quantity.upTo === b.quantity.upTo;
  if (a.low <= b.high && b.low <= a.high) return true;
  const [x, y] = [a.quantity.value, b.quantity.value].map(Math.abs) as [number, number];
  const near = Math.abs(
    Math.max(a.low, a.high === Number.POSITIVE_INFINITY ? a.low : a.high) -
      Math.max(b.low, b.high === Number.POSITIVE_INFINITY ? b.low : b.high),
  );
  const scale = Math.max(Math.abs(a.low), Math.abs(b.low));
  // One rounds the other: 1.27 and 1.3 million, 3.8 and nearly four.
  if ((a.rough || b.rough) && Number.isFinite(near) && near <= 0.06 * scale) return true;
  const [coarse, fine] = digits(x) <= digits(y) ? [x, y] : [y, x];
  return a.unit === b.unit && coarse >= 1 && digits(fine) > digits(coarse) && roundTo(fine, digits(coarse)) === coarse;
}

/** Significant digits of a number as printed. */
function digits(value: number): number {
  const plain = String(value).replace('.', '').replace(/^0+/, '');
  return Math.max(1, plain.replace(/0+$/, '').length);
}

const roundTo = (value: number, significant: number): number => Number(value.toPrecision(significant));
