import type { ReactNode } from 'react';
import type { Desk } from '../desk/desk.ts';
import type { Claim, Entity, Passage, Span } from '../desk/types.ts';
import { distinct, RoleWords } from '../words/by.tsx';
import { entityKinds } from '../words/labels.ts';
import { Mark, Marks, OutletName } from '../words/outlet.tsx';
import { Name, Words } from '../words/words.tsx';
import type { Item } from './pick.tsx';

/** Lists to choose from, the likeliest first. */

/** Outlets shown with a choice. */
const FEW = 8;

function entityLook(desk: Desk, entity: Entity): ReactNode {
  const [role] = distinct(desk, entity.roles);
  return (
    <>
      <Name id={entity.id} link={false} />{' '}
      <span className="soft">
        {role !== undefined && <RoleWords role={role} />}
        {role === undefined && entity.kind !== 'person' && entityKinds[entity.kind]}
      </span>{' '}
      <Marks outlets={desk.outletsOf(entity.mentions)} most={FEW} />
    </>
  );
}

const tokens = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []);

/** What two sets of words have in common, between 0 and 1. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const word of a) if (b.has(word)) common++;
  return common / Math.max(1, a.size + b.size - common);
}

const items = (desk: Desk, entities: readonly Entity[]): Item[] =>
  entities.map((entity) => ({
    id: entity.id,
    text: `${entity.names.join(' ')} ${entity.roles.map(({ span }) => desk.words(span)).join(' ')}`,
    look: entityLook(desk, entity),
  }));

/** Who could have said it: those whom the same articles mention first, then who says most. */
export function speakersFor(desk: Desk, documents: readonly string[], without: string | undefined): Item[] {
  const near = new Set(documents);
  const weight = (entity: Entity): number =>
    (entity.mentions.some(({ document }) => near.has(document)) ? 1000 : 0) +
    (entity.kind === 'person' ? 100 : 0) +
    desk.saidBy(entity.id).length * 3 +
    Math.min(50, entity.mentions.length);
  const all = desk.record.entities.filter((entity) => entity.kind !== 'place' && entity.id !== without);
  return items(
    desk,
    all.sort((a, b) => weight(b) - weight(a)),
  );
}

/** Who could be the same: those with a name like it first. */
export function namesLike(desk: Desk, entity: Entity): Item[] {
  const own = tokens(entity.names.join(' '));
  const like = new Map(
    desk.record.entities.map((one) => [one.id, likeness(own, tokens(one.names.join(' '))) + (one.kind === entity.kind ? 0.05 : 0)]),
  );
  const all = desk.record.entities.filter(({ id }) => id !== entity.id);
  return items(
    desk,
    all.sort((a, b) => (like.get(b.id) ?? 0) - (like.get(a.id) ?? 0)),
  );
}

/** Which claims could say the same: those with most words in common first. */
export function claimsLike(desk: Desk, claim: Claim): Item[] {
  const own = tokens(desk.textOf(claim.gist));
  return desk.record.claims
    .filter(({ id }) => id !== claim.id)
    .map((one) => ({
      one,
      text: one.passages.map(({ slices }) => desk.textOf(slices)).join(' '),
      like: likeness(own, tokens(desk.textOf(one.gist))),
    }))
    .sort((a, b) => b.like - a.like)
    .map(({ one, text }) => ({
      id: one.id,
      text,
      look: (
        <>
          <Words slices={one.gist} /> <Marks outlets={desk.outletsOf(one.passages)} most={FEW} />
        </>
      ),
    }));
}

export function passagesOf(desk: Desk, passages: readonly Passage[]): Item[] {
  return passages.map((passage, index) => {
    const outlet = desk.outletOf(passage.document);
    return {
      id: String(index),
      text: desk.textOf(passage.slices),
      look: (
        <>
          {outlet !== undefined && <Mark outlet={outlet} />} <OutletName outlet={outlet} /> <Words slices={passage.slices} />
        </>
      ),
    };
  });
}

const AROUND = 45;

/** Each place where somebody is mentioned, with a few words around it. */
export function mentionsOf(desk: Desk, mentions: readonly Span[]): Item[] {
  return mentions.map((span, index) => {
    const outlet = desk.outletOf(span.document);
    const text = desk.documents.get(span.document)?.text ?? '';
    const before = text
      .slice(Math.max(0, span.start - AROUND), span.start)
      .replace(/^\S*\s/u, '')
      .replace(/[^]*\n/u, '');
    const after = (text.slice(span.end, span.end + AROUND).split('\n')[0] ?? '').replace(/\s\S*$/u, '');
    return {
      id: String(index),
      text: `${before}${desk.words(span)}${after}`,
      look: (
        <>
          {outlet !== undefined && <Mark outlet={outlet} />}{' '}
          <span className="say" dir="auto">
            {before}
            <mark>{desk.words(span)}</mark>
            {after}
          </span>
        </>
      ),
    };
  });
}
