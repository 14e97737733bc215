import { type ReactElement, useEffect, useRef, useState } from 'react';
import { go, href } from '../app/route.ts';
import { useLive } from '../live/use.ts';
import { filesIn } from './dropped.ts';

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;

/** Files may be dropped on any part of the page, in any view. */
export function Dropping(): ReactElement | null {
  const live = useLive();
  const [over, setOver] = useState(false);
  /** How many elements deep the pointer is: leaving one may be entering another. */
  const depth = useRef(0);
  useEffect(() => {
    if (live === undefined) return;
    const enter = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      depth.current += 1;
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      depth.current -= 1;
      if (depth.current <= 0) setOver(false);
    };
    const above = (event: DragEvent): void => {
      if (holdsFiles(event)) event.preventDefault();
    };
    const drop = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      depth.current = 0;
      setOver(false);
      go(href('add'));
      void filesIn(event.dataTransfer).then((files) => live.addFiles(files, {}));
    };
    const all = [
      ['dragenter', enter],
      ['dragleave', leave],
      ['dragover', above],
      ['drop', drop],
    ] as const;
    for (const [name, act] of all) window.addEventListener(name, act);
    return () => {
      for (const [name, act] of all) window.removeEventListener(name, act);
    };
  }, [live]);
  return over ? <div className="dropping">Drop the articles to add them to the story</div> : null;
}
