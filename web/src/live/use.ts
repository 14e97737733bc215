import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Live, LiveState } from './live.ts';

/** The server behind the page; undefined in a report, where nothing can be changed. */
export const LiveContext = createContext<Live | undefined>(undefined);
export const useLive = (): Live | undefined => useContext(LiveContext);

const never = (): (() => void) => () => undefined;
const nothing = (): undefined => undefined;

/** What the server is doing; a part of it, so that only who shows that part is drawn anew. */
export function useLiveState<Part>(live: Live | undefined, part: (state: LiveState) => Part): Part | undefined {
  return useSyncExternalStore(live?.subscribe ?? never, live === undefined ? nothing : () => part(live.state()));
}
