import type { ReactElement } from 'react';
import { go, useChoice, useDesk, useRoute } from '../app/route.ts';
import { placesOf } from '../desk/places.ts';
import { useLive } from '../live/use.ts';
import { Cite } from '../source/cite.tsx';
import { closed } from './add.tsx';
import { Sheet } from './sheet.tsx';

/** Under the chosen line: what can be done with it, and its correction where that is open. */
export function Under({ id }: { readonly id: string }): ReactElement | null {
  const desk = useDesk();
  const live = useLive();
  const { correct } = useChoice();
  const { params } = useRoute();
  const fact = desk.fact(id);
  if (fact === undefined) return null;
  const places = placesOf(desk, fact);
  const place = places[Number(params.get('at') ?? 0)] ?? places[0];
  const close = (done: boolean): void => {
    go(closed(), true);
    if (!done)
      requestAnimationFrame(() =>
        document.querySelector<HTMLElement>('main [data-line][aria-current="true"]')?.focus({ preventScroll: true }),
      );
  };
  if (live !== undefined && correct) return <Sheet key={id} fact={fact} close={close} />;
  const correctable = live !== undefined && fact.kind !== 'document';
  if (!correctable && place === undefined) return null;
  return (
    <div className="under">
      {correctable && (
        <button type="button" className="link" onClick={() => go(withCorrect(id))}>
          correct <kbd>c</kbd>
        </button>
      )}
      {place !== undefined && <Cite place={place} />}
    </div>
  );
}

/** The address of the open correction of a fact, from where one is. */
export function withCorrect(id: string, kind: string = ''): string {
  const [path = '', query = ''] = window.location.hash.split('?', 2);
  const params = new URLSearchParams(query);
  const [, view = 'overview', chosen] = path.split('/');
  if (chosen !== undefined && decodeURIComponent(chosen) !== id) params.delete('at');
  params.delete('add');
  params.set('correct', kind);
  return `#/${view || 'overview'}/${encodeURIComponent(id)}?${params.toString()}`;
}
