import type { ReactElement } from 'react';
import { useDesk } from '../app/route.ts';
import type { Document, Time } from '../desk/types.ts';
import { dateWords, timeWords } from './time.ts';

/** A time as honest as the record has it: a date, a range, or the printed words and `date not known`. */
export function When({ time }: { readonly time: Time | undefined }): ReactElement {
  const desk = useDesk();
  if (time === undefined) return <span className="when">date not known</span>;
  const words = timeWords(time);
  if (words !== undefined) return <span className="when">{words}</span>;
  return (
    <span className="when">
      {time.span !== undefined && (
        <>
          <span className="say" dir="auto">
            {desk.words(time.span)}
          </span>
          {', '}
        </>
      )}
      date not known
    </span>
  );
}

export function Published({ document }: { readonly document: Document }): ReactElement {
  return <span className="when">{document.published === undefined ? 'date not known' : dateWords(document.published.value)}</span>;
}
