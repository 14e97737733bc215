import type { Passages, Slices, Span, Spans } from '../facts/index.ts';

const length = ({ start, end }: Span): number => end - start;
const longest = (slices: Slices): Span => slices.reduce((best, { span }) => (length(span) > length(best) ? span : best), slices[0].span);

/** One place a passage: its longest slice. */
export const anchorsOf = ([first, ...rest]: Passages): Spans => [longest(first.slices), ...rest.map(({ slices }) => longest(slices))];
