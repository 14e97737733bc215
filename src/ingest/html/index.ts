/** A saved web page → a document. */
export type { Made } from '../document.ts';
export { articleOf, type PageArticle, piecesOfFragment } from './article.ts';
export { decodeAs, decodePage, guess } from './decode.ts';
export { documentOfPage, documentOfPieces, isPage, type Pieces } from './document.ts';
