/** The description of the API, for programs and for people. */
export { apiBase, openapi } from './document.ts';
export { methodsAt } from './operations.ts';
export { readingPage, readingPolicy } from './page.ts';
