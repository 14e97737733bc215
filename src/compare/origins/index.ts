import type { Chain, Origin, Reason, Statement } from '../../facts/index.ts';
import { speaksFor } from '../sides.ts';
import type { Story } from '../story.ts';
import type { Unit } from '../units.ts';
import type { Copies } from './copies.ts';

export interface Origins {
  readonly origins: readonly Origin[];
  /** Ids of statements in which another side confirms what is claimed. */
  readonly acknowledgements: readonly string[];
  readonly reasons: readonly Reason[];
}

/** Another paper that is not named: where two outlets have the claim, it is the other, or its carrier. */
const somePaper =
  /^(?:an?|another|the|one) (?:\p{L}+ )?(?:newspaper|paper|broadcaster|magazine|news agency|website|outlet|radio station)$/iu;

/**
 * The independent ends of the chains behind a claim. Whoever is quoted is an end; an outlet is one only where nobody is cited,
 * and not where it repeats another outlet's words or credits another outlet of the story that has the claim itself.
 */
export function originsOf(
  story: Story,
  units: readonly Unit[],
  statementOf: (reported: string) => Statement | undefined,
  copies: Copies,
): Origins {
  const found: Found = new Map();
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
    const credited = entity.outlet !== undefined && holders.has(entity.outlet) && entity.outlet !== story.outletOf(unit.document).id;
    if (credited || (holders.size > 1 && entity.outlet === undefined && entity.names.every((name) => somePaper.test(name)))) {
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
  // An article that cites somebody for the claim does not vouch for it itself; one that cites nobody does, unless it only comes
  // after those that cite: what was printed on somebody's word and is then told plainly has no second origin.
  const citing = new Set(speaking.map((u) => u.document));
  const firstCited = [...citing].map((id) => story.day(id) ?? '~').toSorted()[0] ?? '~';
  const plain = found.size === 0 ? units : units.filter((u) => !citing.has(u.document));
  const own = found.size === 0 ? plain : plain.filter((u) => (story.day(u.document) ?? '~') < firstCited);
  if (own.length < plain.length)
    reasons.push({
      rule: 'retold',
      text: 'A later article tells plainly what an earlier one had on somebody’s word: no origin of its own.',
    });
  ownVoice(story, own, units, copies, add, reasons);
  spokesmen(story, found, reasons);
  for (const { id, chains } of found.values()) {
    const through = new Set(chains.flatMap((c) => c.via));
    if (chains.length > 1 && through.size > 0)
      reasons.push({ rule: 'one source, several papers', text: 'Several articles give the words of the same source.' });
    else if (story.entity(id)?.anonymous && chains.length > 1)
      reasons.push({ rule: 'one source, several papers', text: 'Several articles give the words of the same source.' });
  }
  // Nobody can tell whether two outlets have the same unnamed sources.
  const unnamed = [...found.values()].filter(({ id }) => story.entity(id)?.anonymous);
  if (new Set(unnamed.flatMap(({ chains }) => chains.map((c) => story.outletOf(c.document).id))).size > 1 && unnamed.length > 1)
    reasons.push({
      rule: 'unnamed sources of several outlets',
      text: 'Several outlets have sources that they do not name. They may be the same: one origin, or as many as are counted.',
    });
  const order = (o: { chains: Chain[] }): string => `${story.day(o.chains[0]?.document ?? '') ?? '~'} ${o.chains[0]?.document}`;
  const origins = [...found.values()]
    .map((o) => ({ ...o, chains: sorted(story, o.chains) }))
    .toSorted((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : a.id < b.id ? -1 : 1));
  return { origins, acknowledgements: [...acknowledgements].toSorted(), reasons: dedupe(reasons) };
}

const spokesman = /\b(?:spokes(?:man|woman|person)|press officer?)\b/iu;

type Found = Map<string, { kind: Origin['kind']; id: string; chains: Chain[] }>;

/** `a museum spokesman` beside `the museum`: the museum's word, carried by somebody who is not named. */
function spokesmen(story: Story, found: Found, reasons: Reason[]): void {
  for (const [id, { kind, chains }] of found) {
    const entity = kind === 'entity' ? story.entity(id) : undefined;
    if (!entity?.anonymous || !entity.names.some((name) => spokesman.test(name))) continue;
    const whole = [...found.values()].find((other) => other.id !== id && other.kind === 'entity' && speaksFor(story, id, other.id));
    if (!whole) continue;
    whole.chains.push(...chains.map((chain) => ({ ...chain, via: [...chain.via, id] })));
    found.delete(id);
    reasons.push({ rule: 'spokesman', text: 'Who is not named speaks for another that has the claim: one origin.' });
  }
}

/** A version of an older text that has the claim vouches for nothing: its words came with the copy. Of one day, the first by text is the origin. */
function ownVoice(
  story: Story,
  own: readonly Unit[],
  all: readonly Unit[],
  copies: Copies,
  add: (kind: Origin['kind'], id: string, chain: Chain) => void,
  reasons: Reason[],
): void {
  const first: string[] = [];
  for (const document of printed(story, new Set(own.map((u) => u.document)))) {
    const other = (id: string): boolean => story.outletOf(id).id !== story.outletOf(document).id && copies.version(id, document);
    const source =
      first.find(other) ??
      [...new Set(all.map((u) => u.document))].find(
        (id) => other(id) && before(story, id, document) && !own.some((u) => u.document === id),
      );
    if (source !== undefined) {
      reasons.push({ rule: 'copied', text: 'One article is a version of the other, sentence by sentence: one origin, not two.' });
      if (first.includes(source)) add('outlet', story.outletOf(source).id, { via: [], document, credit: [] });
      continue;
    }
    first.push(document);
    add('outlet', story.outletOf(document).id, { via: [], document, credit: [] });
  }
}

const before = (story: Story, a: string, b: string): boolean => (story.day(a) ?? '~') <= (story.day(b) ?? '~');

const printed = (story: Story, documents: ReadonlySet<string>): string[] =>
  [...documents].toSorted((a, b) => {
    const [x, y] = [`${story.day(a) ?? '~'} ${a}`, `${story.day(b) ?? '~'} ${b}`];
    return x < y ? -1 : x > y ? 1 : 0;
  });

const sorted = (story: Story, chains: readonly Chain[]): Chain[] =>
  chains.toSorted((a, b) => {
    const [x, y] = [`${story.day(a.document) ?? '~'} ${a.document}`, `${story.day(b.document) ?? '~'} ${b.document}`];
    return x < y ? -1 : x > y ? 1 : 0;
  });

const dedupe = (reasons: readonly Reason[]): Reason[] => reasons.filter((r, i) => reasons.findIndex((o) => o.rule === r.rule) === i);
