import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Desk, Fact, FactKind } from '../desk/desk.ts';

export const views = [
  'overview',
  'claims',
  'said',
  'word',
  'timeline',
  'conflicts',
  'demands',
  'people',
  'articles',
  'check',
  'notices',
  'corrections',
  'add',
] as const;
export type View = (typeof views)[number];

export const viewNames: Record<View, string> = {
  overview: 'Overview',
  claims: 'Claims',
  said: 'Who said what',
  word: 'Whose word',
  timeline: 'Timeline',
  conflicts: 'Conflicts',
  demands: 'Demands',
  people: 'People, contacts',
  articles: 'Articles',
  check: 'Checker’s copy',
  notices: 'Could not be told',
  corrections: 'Corrections',
  add: 'Add articles',
};

/** `#/view/id?at=2&…`: a view, the fact chosen in it, which of its places is lit, and the view's filters. */
export interface Route {
  readonly view: View;
  readonly id?: string;
  /** The address itself chose the fact; otherwise it is what the view shows first. */
  readonly asked: boolean;
  readonly params: URLSearchParams;
}

export function parse(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  const [view = '', id] = path.split('/', 2);
  return {
    view: isView(view) ? view : 'overview',
    ...(id ? { id: decoded(id), asked: true } : { asked: false }),
    params: new URLSearchParams(query),
  };
}

const isView = (word: string): word is View => (views as readonly string[]).includes(word);

function decoded(word: string): string {
  try {
    return decodeURIComponent(word);
  } catch {
    return word;
  }
}

export function href(view: View, id?: string, params?: URLSearchParams | Record<string, string>): string {
  const query = new URLSearchParams(params).toString();
  return `#/${view}${id === undefined ? '' : `/${encodeURIComponent(id)}`}${query === '' ? '' : `?${query}`}`;
}

/** Goes to an address; `replace` leaves no step to come back to. */
export function go(to: string, replace = false): void {
  if (replace) {
    window.history.replaceState(null, '', to);
    window.dispatchEvent(new HashChangeEvent('hashchange'));
  } else window.location.hash = to;
}

const watch = (changed: () => void): (() => void) => {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
};

export const useHash = (): string => useSyncExternalStore(watch, () => window.location.hash);

export const RouteContext = createContext<Route>({ view: 'overview', asked: false, params: new URLSearchParams() });
export const useRoute = (): Route => useContext(RouteContext);

/** The view with its filters: what stays the same while lines are chosen. Lists depend on this alone, so that a choice draws two lines anew, not all. */
export interface Place {
  readonly view: View;
  readonly filters: string;
}
export const PlaceContext = createContext<Place>({ view: 'overview', filters: '' });
export const usePlace = (): Place => useContext(PlaceContext);

export function filtersOf(params: URLSearchParams): string {
  const kept = new URLSearchParams(params);
  kept.delete('at');
  for (const passing of ['mark', 'correct', 'add']) kept.delete(passing);
  return kept.toString();
}

/** An address in the same view that keeps its filters: chooses a fact, and one of its places. */
export function useHere(): (id: string, at?: number) => string {
  const { view, filters } = usePlace();
  return (id, at) => {
    const params = new URLSearchParams(filters);
    if (at !== undefined && at > 0) params.set('at', String(at));
    return href(view, id, params);
  };
}

export interface Choice {
  readonly id: string | undefined;
  /** The address itself chose it. */
  readonly asked: boolean;
  /** Its correction is open. */
  readonly correct: boolean;
}
export const ChoiceContext = createContext<Choice>({ id: undefined, asked: false, correct: false });
export const useChoice = (): Choice => useContext(ChoiceContext);

const homes: Record<FactKind, View> = {
  claim: 'claims',
  statement: 'said',
  conflict: 'conflicts',
  update: 'conflicts',
  demand: 'demands',
  event: 'timeline',
  oversight: 'people',
  entity: 'people',
  document: 'articles',
  notice: 'notices',
};
/** The address of a fact in the view made for its kind. */
export const home = (fact: Fact): string => href(homes[fact.kind], fact.id);

export const DeskContext = createContext<Desk | undefined>(undefined);
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === undefined) throw new Error('no record here');
  return desk;
}
