import { type ReactElement, useState } from 'react';
import { useDesk } from '../app/route.ts';
import type { Place } from '../desk/places.ts';
import { citation } from './citation.ts';

/** Copies a citation; where a browser forbids that, shows it to be copied by hand. */
export function Cite({ place, words = 'copy citation' }: { readonly place: Place; readonly words?: string }): ReactElement {
  const desk = useDesk();
  const [state, setState] = useState(words);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(citation(desk, place));
      setState('copied');
    } catch {
      window.prompt('Copy this citation', citation(desk, place));
    }
    setTimeout(() => setState(words), 2000);
  };
  return (
    <button type="button" className="link cite" onClick={() => void copy()}>
      <span aria-live="polite">{state}</span>
    </button>
  );
}
