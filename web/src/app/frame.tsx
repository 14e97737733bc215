import { type ReactElement, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Fact } from '../desk/desk.ts';
import { FactsPane } from '../source/beside.tsx';
import { placesOf } from '../desk/places.ts';
import { View as ViewOf } from '../views/view.tsx';
import { leading } from '../views/leading.ts';
import { SourcePane } from '../source/pane.tsx';
import { Dropping } from '../add/dropping.tsx';
import { closed, SelectionButton } from '../correct/add.tsx';
import { OutcomeBar } from '../correct/outcome.tsx';
import { useLive } from '../live/use.ts';
import { Help } from './help.tsx';
import { watchWhole } from '../words/whole.ts';
import { WorkBar } from './work.tsx';
import { useKeys } from './keys.ts';
import { Masthead, Outline } from './outline.tsx';
import { ChoiceContext, filtersOf, go, href, parse, PlaceContext, RouteContext, useDesk, useHash, type View, viewNames } from './route.ts';

/** The three panes: outline, view, source. On a narrow screen the source is a sheet from below. */
export function Frame(): ReactElement {
  const desk = useDesk();
  const route = parse(useHash());
  const first = useMemo(() => leading(desk, route.view), [desk, route.view]);
  const fact = desk.fact(route.id) ?? first;
  const shown = { ...route, ...(fact === undefined ? {} : { id: fact.id }) };
  const filters = filtersOf(route.params);
  const place = useMemo(() => ({ view: route.view, filters }), [route.view, filters]);
  const correct = route.params.has('correct');
  const choice = useMemo(() => ({ id: fact?.id, asked: route.asked, correct }), [fact?.id, route.asked, correct]);
  const live = useLive();
  const [help, setHelp] = useState(false);
  const openHelp = useCallback(() => setHelp(true), []);
  const keys = useKeys(openHelp, live !== undefined);
  const sheet = !correct && (route.params.has('mark') || route.params.has('add') || (route.id !== undefined && route.view !== 'articles'));
  const alone = lonelyViews.has(route.view) && !route.params.has('add');
  const title = desk.record.title ?? desk.record.documents[0]?.headline?.words ?? 'A story on the record';
  useArrival(route.view, title, route.asked);
  useEffect(watchWhole, []);
  const lonely = route.id !== undefined && desk.fact(route.id) === undefined;
  const close = (): void => {
    const line = document.querySelector<HTMLElement>('main [data-line][aria-current="true"], main .chosen');
    if (!window.matchMedia(ROOMY).matches)
      go(href(route.view, route.view === 'articles' ? route.id : undefined, new URLSearchParams(filters)), true);
    else if (route.params.has('add')) go(closed(), true);
    requestAnimationFrame(() => line?.focus({ preventScroll: true }));
  };
  return (
    <RouteContext value={shown}>
      <PlaceContext value={place}>
        <Masthead title={title} />
        <WorkBar />
        <div className={`desk ${alone ? 'alone' : ''}`}>
          <Outline view={route.view} onHelp={openHelp} />
          <main tabIndex={-1} aria-label={viewNames[route.view]}>
            <OutcomeBar />
            {lonely && (
              <p className="notice">
                There is nothing with this address in this record. <a href={href(route.view)}>Show the view without it</a>
              </p>
            )}
            <ChoiceContext value={choice}>
              <ViewOf view={route.view} />
            </ChoiceContext>
          </main>
          {!alone && (
            <aside
              className={`source ${sheet ? 'up' : ''}`}
              aria-label={route.view === 'articles' && !route.params.has('add') ? 'Facts' : 'Source'}
              onKeyDown={(event) => event.key === 'Escape' && close()}
            >
              <button type="button" className="close" onClick={close}>
                Close <kbd>Esc</kbd>
              </button>
              {route.view === 'articles' && fact?.kind === 'document' ? <FactsPane document={fact.of} /> : <SourcePane fact={fact} />}
            </aside>
          )}
        </div>
        <Announce fact={fact} at={route.params.get('at') ?? ''} quiet={route.id === undefined} />
        <SelectionButton />
        <Dropping />
        {help && <Help keys={keys} close={() => setHelp(false)} />}
      </PlaceContext>
    </RouteContext>
  );
}

/** On a change of view: title, top of the page, and the keyboard goes along. */
function useArrival(view: keyof typeof viewNames, title: string, asked: boolean): void {
  const before = useRef(view);
  useEffect(() => {
    document.title = `${viewNames[view]} · ${title}`;
    seeCurrent();
    if (before.current === view) return;
    before.current = view;
    // A line that the address asks for has brought itself into sight.
    if (!asked || document.querySelector('main .line.on') === null) window.scrollTo(0, 0);
    document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
  }, [view, title, asked]);
}

/** Views that have no source beside them. */
const lonelyViews: ReadonlySet<View> = new Set(['check', 'corrections', 'add']);

/** On a narrow screen the views stand in one row; the one that is shown is brought into it. Without scrollIntoView, which moves where Tab begins. */
function seeCurrent(): void {
  const nav = document.querySelector<HTMLElement>('.outline nav');
  const link = nav?.querySelector<HTMLElement>('[aria-current]');
  if (!nav || !link) return;
  nav.scrollLeft += link.getBoundingClientRect().left - nav.getBoundingClientRect().left - (nav.clientWidth - link.offsetWidth) / 2;
}

const ROOMY = '(min-width: 1081px)';

/** Tells a screen reader which article was opened beside the line. */
function Announce({ fact, at, quiet }: { readonly fact: Fact | undefined; readonly at: string; readonly quiet: boolean }): ReactElement {
  const desk = useDesk();
  const places = quiet || fact === undefined ? [] : placesOf(desk, fact);
  const place = places[Number(at)] ?? places[0];
  const outlet = place === undefined ? undefined : desk.outletOf(place.document);
  return (
    <div className="hidden" role="status">
      {outlet !== undefined && `Words shown in ${desk.outletName(outlet)}`}
    </div>
  );
}
