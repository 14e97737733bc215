/** A saved web page → a document. */
export { articleOf, piecesOfFragment } from './article.ts';
export { decodeAs, decodePage, guess } from './decode.ts';
export { documentOfPage, isPage } from './document.ts';
export { placesIn } from './places.ts';
