export { escapeMarkup } from './escape.ts';
export { excerpt } from './excerpt.ts';
export { type Finder, finderOf } from './find.ts';
export { matchesOf } from './matches.ts';
export { overlapping } from './overlapping.ts';
export { quotations } from './quotations.ts';
export { endsHere, paragraphsOf, sentences } from './sentences.ts';
export { tokens } from './tokens.ts';
