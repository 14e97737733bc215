import { type ReactElement, useMemo, useState } from 'react';
import { useDesk, useRoute } from '../app/route.ts';
import type { Fact } from '../desk/desk.ts';
import { placesOf } from '../desk/places.ts';
import { FactWords } from '../source/facts.tsx';
import { factNames } from '../words/labels.ts';
import type { Span } from '../desk/types.ts';
import { openAdding } from './add.tsx';
import { draftOf } from './body.ts';
import { Fields } from './form.tsx';
import { keyOf, labelOf, optionsOf } from './options.ts';
import { Judging } from './sign.tsx';

/** The words of a notice, as a statement. */
function AddThese({ span }: { readonly span: Span }): ReactElement {
  return (
    <>
      , or{' '}
      <button type="button" className="link" onClick={() => openAdding(span.document, [span])}>
        add these words
      </button>
    </>
  );
}

/** The correction of one fact, opened under its line. */
export function Sheet({ fact, close }: { readonly fact: Fact; readonly close: (done: boolean) => void }): ReactElement {
  const desk = useDesk();
  const { params } = useRoute();
  const at = Number(params.get('at') ?? 0);
  const options = useMemo(() => optionsOf(desk, fact, at), [desk, fact, at]);
  const [key, setKey] = useState(params.get('correct') ?? '');
  const option = options.find((one) => keyOf(one) === key) ?? options[0];
  const places = placesOf(desk, fact);
  const document = (places[at] ?? places[0])?.document;
  if (option === undefined)
    return (
      <p className="correct soft" role="note">
        There is nothing to correct on this line itself. A statement that is missing is added by selecting its words in an article
        {fact.kind === 'notice' && fact.of.span !== undefined && <AddThese span={fact.of.span} />}.
      </p>
    );
  return (
    <Judging
      label={`Correct: ${factNames[fact.kind].toLowerCase()}`}
      go="Record the correction"
      draft={(fields) => draftOf(option, fields)}
      close={close}
    >
      <fieldset className="kinds">
        <legend>
          What is wrong with <FactWords fact={fact} />
        </legend>
        {options.map((one) => (
          <label key={keyOf(one)} className="pick">
            <input type="radio" name="kind" value={keyOf(one)} checked={one === option} onChange={() => setKey(keyOf(one))} />
            <span>{labelOf(one)}</span>
          </label>
        ))}
      </fieldset>
      <Fields key={keyOf(option)} option={option} document={document} />
    </Judging>
  );
}
