/** A saved web page → a document. */
export { type PageArticle, articleOf } from './article.ts';
export { decodeAs, decodePage, guess } from './decode.ts';
export { documentOfPage, isPage } from './document.ts';
