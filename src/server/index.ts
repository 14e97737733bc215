/** The desk over HTTP, on loopback unless the user says otherwise. */
export type { About } from './answers.ts';
export { type AppOptions, createApp } from './app.ts';
export type { Entry } from './entries.ts';
export { Desk, type DeskOptions } from './desk.ts';
export { isLoopback, type Listening, listen, loopback } from './listen.ts';
export { newToken } from './token.ts';
export { type ArchiveApp, type ArchiveAppOptions, createArchiveApp } from './archive/app.ts';
