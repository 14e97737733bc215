import { type ReactElement, useEffect, useMemo, useState } from 'react';
import { go, href, useDesk, useRoute } from '../app/route.ts';
import type { Document, Span } from '../desk/types.ts';
import { useLive } from '../live/use.ts';
import { stanceNames } from '../words/labels.ts';
import { OutletName } from '../words/outlet.tsx';
import { addedOf } from './body.ts';
import { speakersFor } from './lists.tsx';
import { Pick } from './pick.tsx';
import { placesIn, placesWord, selected } from './select.ts';
import { Judging } from './sign.tsx';

/** Words of an article that nobody is told to have said: who said them. */
export function AddStatement({
  document,
  places,
  close,
}: {
  readonly document: Document;
  readonly places: readonly Span[];
  readonly close: (done: boolean) => void;
}): ReactElement {
  const desk = useDesk();
  const items = useMemo(() => speakersFor(desk, [document.id], undefined), [desk, document]);
  return (
    <Judging label="Add a statement" go="Add the statement" draft={(fields) => addedOf(desk, document.id, places, fields)} close={close}>
      <label className="field">
        <span>
          What was said, as <OutletName outlet={desk.outletOf(document.id)} documentSource={document.source} /> prints it
        </span>
        <textarea name="words" rows={4} dir="auto" maxLength={30_000} defaultValue={places.map((span) => desk.words(span)).join(' ')} />
      </label>
      <Pick
        legend="Who said it"
        find="Choose, or type a name"
        items={items}
        open="the article does not tell"
        typed="as typed: shown as your word where no article prints it"
      />
      <label className="field">
        Stance
        <select name="stance">
          {Object.entries(stanceNames).map(([stance, name]) => (
            <option key={stance} value={stance}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </Judging>
  );
}

/** What the address asks to add: `?add=DOCUMENT:START-END,…`. */
export function useAdding(): { readonly document: Document; readonly places: readonly Span[] } | undefined {
  const desk = useDesk();
  const live = useLive();
  const { params } = useRoute();
  const word = params.get('add');
  return useMemo(() => {
    if (word === null || live === undefined) return undefined;
    const asked = placesIn(word);
    const document = desk.documents.get(asked.document);
    if (document === undefined) return undefined;
    const places = asked.places
      .filter(({ end }) => end <= document.text.length)
      .map((place) => ({ document: document.id, ...place }) as Span);
    return { document, places };
  }, [desk, live, word]);
}

/** Opens the form for what is selected in an article. @returns whether anything was */
export function addSelected(): boolean {
  const found = selected(window.getSelection());
  if (found === undefined) return false;
  openAdding(found.document, found.places);
  return true;
}

export function openAdding(document: string, places: readonly { readonly start: number; readonly end: number }[]): void {
  const [path = '', query = ''] = window.location.hash.split('?', 2);
  const params = new URLSearchParams(query);
  params.delete('correct');
  params.delete('mark');
  params.set('add', placesWord(document, places));
  window.getSelection()?.removeAllRanges();
  go(`${path || '#/overview'}?${params.toString()}`);
}

/** A button beside what is selected in an article. */
export function SelectionButton(): ReactElement | null {
  const live = useLive();
  const [box, setBox] = useState<{ readonly left: number; readonly top: number } | undefined>();
  useEffect(() => {
    if (live === undefined) return;
    const look = (): void => {
      const selection = window.getSelection();
      const rect = selected(selection) === undefined ? undefined : selection?.getRangeAt(0).getBoundingClientRect();
      setBox(
        rect === undefined
          ? undefined
          : { left: Math.max(8, Math.min(rect.left, window.innerWidth - 190)), top: Math.min(rect.bottom + 6, window.innerHeight - 40) },
      );
    };
    window.document.addEventListener('selectionchange', look);
    window.addEventListener('scroll', look, { capture: true, passive: true });
    return () => {
      window.document.removeEventListener('selectionchange', look);
      window.removeEventListener('scroll', look, { capture: true });
    };
  }, [live]);
  if (box === undefined) return null;
  return (
    <button type="button" className="selected" style={box} onPointerDown={(event) => event.preventDefault()} onClick={() => addSelected()}>
      Add a statement <kbd>c</kbd>
    </button>
  );
}

/** Leaves the form; the keyboard goes back to the view, unless what was added is told first. */
export function leaveAdding(done: boolean): void {
  go(closed(), true);
  if (!done) requestAnimationFrame(() => document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true }));
}

/** The address without its forms. */
export function closed(): string {
  const [path = '', query = ''] = window.location.hash.split('?', 2);
  const params = new URLSearchParams(query);
  params.delete('correct');
  params.delete('add');
  const rest = params.toString();
  return `${path || href('overview')}${rest === '' ? '' : `?${rest}`}`;
}
