/** A feed → the articles it carries whole. */
export { decodeFeed } from './decode.ts';
export { documentsOfFeed, textOfMarkup } from './document.ts';
export { type Feed, isFeed, type Item, parseFeedText } from './parse.ts';
export { feedDay } from './dates.ts';
