import { idOf, type Demand, type Oversight, type Passages } from '../../facts/index.ts';
import { passagesOf, placesOf, type StatementOf } from '../passages.ts';
import type { Story } from '../story.ts';
import type { Unit } from '../units.ts';
import { matters, power, ties } from './patterns.ts';

/**
 * Somebody with power over an inquiry or a decision, and what ties them to it: two sourced facts side by side, never a judgement.
 * A demand to step aside points at them; without one, kin, money or their own part must be told in so many words.
 */
export function oversightOf(story: Story, units: readonly Unit[], demands: readonly Demand[], statementOf: StatementOf): Oversight[] {
  const recuse = new Set(
    demands
      .filter((d) => d.action === 'recuse')
      .map((d) => d.of)
      .filter((id) => id !== undefined),
  );
  return story.entities
    .filter((e) => e.kind === 'person' && !e.anonymous)
    .flatMap((entity): Oversight[] => {
      const about = units.filter((u) => u.names.has(entity.id));
      const text = (u: Unit): string => story.words(story.sentence(u.span)).toLowerCase();
      const powers = about.filter((u) => power.test(text(u)) && matters.test(text(u)) && u.certainty !== 'hypothetical');
      const tied = about.filter((u) => ties.test(text(u)));
      const called = recuse.has(entity.id);
      if (powers.length === 0 || tied.length === 0 || !called) return [];
      const [over, concern] = [powers, tied].map((group) => passagesOf(story, group, statementOf)) as [Passages, Passages];
      return [
        {
          id: idOf('oversight', ...placesOf(over), '/', ...placesOf(concern)),
          who: entity.id,
          power: over,
          concern,
          reasons: [
            {
              rule: 'asked to step aside',
              text: 'Somebody called on this person to step aside; one passage tells of their power in the matter, another of what ties them to it.',
            },
          ],
        },
      ];
    });
}
