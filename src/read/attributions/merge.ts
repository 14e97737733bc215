import type { Range, RawAttribution } from './raw.ts';

const overlap = (a: readonly Range[], b: readonly Range[]): boolean =>
  a.some(([start, end]) => b.some(([from, to]) => start < to && from < end));

const first = ({ content, cue }: RawAttribution): number => Math.min(...[...content, ...cue].map(([start]) => start));

/**
 * What a model found, and what the rules found where the model found nothing: no cue and no content of theirs may touch one of the
 * model's. The model draws better borders; the rules know quotations and turns of phrase that its corpus seldom had.
 */
export function merged(model: readonly RawAttribution[], rules: readonly RawAttribution[], by: string): RawAttribution[] {
  const added = rules.filter((rule) => !model.some((one) => overlap(rule.cue, one.cue) || overlap(rule.content, one.content)));
  return [...model.map((one) => ({ ...one, by })), ...added.map((one) => ({ ...one, by: 'rules' }))].toSorted(
    (a, b) => first(a) - first(b),
  );
}
