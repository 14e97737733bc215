/** The desk over HTTP, on loopback. */
export { type AppOptions, createApp } from './app.ts';
export { type Listening, listen } from './listen.ts';
