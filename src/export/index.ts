/** A record → a format: one file each. */
export { emptyPage, toHtml, withRecord } from './html.ts';
export { toJson } from './json.ts';
