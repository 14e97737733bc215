/** A record as tables: the same for CSV and workbooks. */
import type { StoryRecord } from '../../record/index.ts';
import { lookupOf } from '../lookup.ts';
import { claimSheet } from './claims.ts';
import { conflictSheet } from './conflicts.ts';
import { correctionSheet } from './corrections.ts';
import { demandSheet } from './demands.ts';
import { articleSheet, noticeSheet, oversightSheet, updateSheet } from './others.ts';
import { peopleSheet } from './people.ts';
import type { Sheet } from './sheet.ts';
import { statementSheet } from './statements.ts';
import { timelineSheet } from './timeline.ts';

export type { Cell, Sheet } from './sheet.ts';

const all = [
  statementSheet,
  claimSheet,
  conflictSheet,
  timelineSheet,
  demandSheet,
  peopleSheet,
  articleSheet,
  updateSheet,
  oversightSheet,
  noticeSheet,
  correctionSheet,
];

export function sheetsOf(record: StoryRecord): Sheet[] {
  const lookup = lookupOf(record);
  return all.map((make) => make(lookup));
}
