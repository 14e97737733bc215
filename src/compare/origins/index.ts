import type { Chain, Origin, Reason, Statement } from '../../facts/index.ts';
import type { Story } from '../story.ts';
import type { Unit } from '../units.ts';
import { takenFrom } from './copied.ts';

export interface Origins {
  readonly origins: readonly Origin[];
  /** Ids of statements in which another side confirms what is claimed. */
  readonly acknowledgements: readonly string[];
  readonly reasons: readonly Reason[];
}

/**
 * The independent ends of the chains behind a claim. Whoever is quoted is an end; an outlet is one only where nobody is cited,
 * and not where it repeats another outlet's words or credits another outlet of the story that has the claim itself.
 */
export function originsOf(story: Story, units: readonly Unit[], statementOf: (reported: string) => Statement | undefined): Origins {
  const found = new Map<string, { kind: Origin['kind']; id: string; chains: Chain[] }>();
  const reasons: Reason[] = [];
  const add = (kind: Origin['kind'], id: string, chain: Chain): void => {
    const known = found.get(id) ?? { kind, id, chains: [] };
    if (!known.chains.some((c) => c.document === chain.document && c.via.join() === chain.via.join())) known.chains.push(chain);
    found.set(id, known);
  };
  const speaking = units.filter((u) => u.statement && u.speaker !== undefined);
  const holders = new Set(units.map((u) => story.outletOf(u.document).id));
  const acknowledgements = new Set<string>();
  for (const unit of speaking) {
    const statement = unit.statement ? statementOf(unit.statement.id) : undefined;
    const speaker = statement?.speaker ?? unit.speaker;
    const entity = speaker === undefined ? undefined : story.entity(speaker);
    if (!entity || !statement) continue;
    const report = statement.reports.find((r) => r.reported === unit.statement?.id);
    const chain: Chain = { via: report?.via ?? [], document: unit.document, credit: [...(report?.source ?? []), ...(report?.cue ?? [])] };
    if (entity.outlet !== undefined && holders.has(entity.outlet) && entity.outlet !== story.outletOf(unit.document).id) {
      reasons.push({
        rule: 'credit to an outlet of the story',
        text: 'An article credits another outlet that has the claim itself: that is no origin of its own.',
      });
      continue;
    }
    if (unit.statement?.stance === 'confirms' && speaking.some((u) => u.statement?.stance !== 'confirms' && u.speaker !== speaker))
      acknowledgements.add(statement.id);
    add('entity', entity.id, chain);
  }
  // An article that cites somebody for the claim does not vouch for it itself; one that cites nobody does.
  const citing = new Set(speaking.map((u) => u.document));
  ownVoice(story, found.size === 0 ? units : units.filter((u) => !citing.has(u.document)), units, add, reasons);
  for (const { id, chains } of found.values()) {
    const through = new Set(chains.flatMap((c) => c.via));
    if (chains.length > 1 && through.size > 0)
      reasons.push({ rule: 'one source, several papers', text: 'Several articles give the words of the same source.' });
    else if (story.entity(id)?.anonymous && chains.length > 1)
      reasons.push({ rule: 'one source, several papers', text: 'Several articles give the words of the same source.' });
  }
  const order = (o: { chains: Chain[] }): string => `${story.day(o.chains[0]?.document ?? '') ?? '~'} ${o.chains[0]?.document}`;
  const origins = [...found.values()]
    .map((o) => ({ ...o, chains: sorted(story, o.chains) }))
    .toSorted((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : a.id < b.id ? -1 : 1));
  return { origins, acknowledgements: [...acknowledgements].toSorted(), reasons: dedupe(reasons) };
}

function ownVoice(
  story: Story,
  units: readonly Unit[],
  all: readonly Unit[],
  add: (kind: Origin['kind'], id: string, chain: Chain) => void,
  reasons: Reason[],
): void {
  const own = units.filter((u) => !u.statement || u.speaker === undefined);
  const taken = takenFrom(story, all);
  const first = new Map<string, string>();
  for (const unit of own.toSorted((a, b) => ((story.day(a.document) ?? '~') < (story.day(b.document) ?? '~') ? -1 : 1))) {
    const source = [...(taken.get(unit.document) ?? [])].find((d) => first.has(d));
    const outlet = source === undefined ? story.outletOf(unit.document).id : (first.get(source) as string);
    if (source !== undefined)
      reasons.push({
        rule: 'copied',
        text: 'The words are those of another article of the same day or before, at length: one origin, not two.',
      });
    first.set(unit.document, outlet);
    add('outlet', outlet, { via: [], document: unit.document, credit: [] });
  }
}

const sorted = (story: Story, chains: readonly Chain[]): Chain[] =>
  chains.toSorted((a, b) => {
    const [x, y] = [`${story.day(a.document) ?? '~'} ${a.document}`, `${story.day(b.document) ?? '~'} ${b.document}`];
    return x < y ? -1 : x > y ? 1 : 0;
  });

const dedupe = (reasons: readonly Reason[]): Reason[] => reasons.filter((r, i) => reasons.findIndex((o) => o.rule === r.rule) === i);
