/** A record → a format: one file each. */
import { annotations } from './annotations.ts';
import { checkersCopy } from './checkers-copy.ts';
import { csv } from './csv.ts';
import { followTheMoney } from './follow-the-money.ts';
import type { Format } from './format.ts';
import { prov } from './prov.ts';
import { schemaOrg } from './schema-org.ts';
import { wacz } from './wacz.ts';
import { xlsx } from './xlsx.ts';

export type { FolderFormat, Format, Written } from './format.ts';
export { bytesOf } from './format.ts';
export { csv } from './csv.ts';
export { emptyPage, toHtml, withRecord } from './html.ts';
export { toJson } from './json.ts';
export { type Lookup, lookupOf } from './lookup.ts';
export { harmless, jsonOf, visible } from './visible.ts';
export { fileOf, zipOf } from './zip.ts';

/** All that `onrecord export --to` and the API know. A new one is one file and one line here. */
export const formats: readonly Format[] = [csv, xlsx, annotations, schemaOrg, followTheMoney, prov, checkersCopy, wacz];
