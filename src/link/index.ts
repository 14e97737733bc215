import type { Document, Entity, IdentityJudgement, Reading } from '../facts/index.ts';
import { bySpan } from '../facts/index.ts';
import { entityOf } from './entity.ts';
import { groupsOf } from './groups.ts';
import { profilesOf } from './profile.ts';

/**
 * The people, organisations and other sources of a story, over all its documents. Every referent is in exactly one entity.
 * The order of documents changes nothing. Judgements whose words are in none of the documents are left aside.
 */
export function link(
  documents: readonly Document[],
  readings: readonly Reading[],
  judgements: readonly IdentityJudgement[] = [],
): Entity[] {
  return groupsOf(profilesOf(documents, readings), judgements)
    .map(entityOf)
    .toSorted((a, b) => bySpan(a.name, b.name) || (a.id < b.id ? -1 : 1));
}
