/** A record → a format: one file each. */
export { emptyPage, policyOf, toHtml, withRecord } from './html.ts';
export { toJson } from './json.ts';
