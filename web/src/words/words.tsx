import type { ReactElement, ReactNode } from 'react';
import { useDesk } from '../app/route.ts';
import type { Slice, Span } from '../desk/types.ts';
import { differences } from './diff.ts';

/** Printed words, in the printed face. Quotation marks stand only where the outlet put them. */
export function Words({ slices, against }: { readonly slices: readonly Slice[]; readonly against?: string }): ReactElement {
  const desk = useDesk();
  return (
    <span className="say" dir="auto">
      {slices.map((slice, index) => {
        const before = slices[index - 1];
        const words = desk.words(slice.span);
        return (
          <span key={`${slice.span.document}${slice.span.start}`}>
            {before !== undefined && <Gap between={before.span} and={slice.span} />}
            {slice.quoted && '“'}
            {against === undefined ? words : <Differing base={against} words={words} />}
            {slice.quoted && '”'}
          </span>
        );
      })}
    </span>
  );
}

/** What stands between two slices was left out, unless it is only space and marks. */
function Gap({ between, and }: { readonly between: Span; readonly and: Span }): ReactElement {
  const desk = useDesk();
  const text = desk.documents.get(between.document)?.text.slice(between.end, and.start) ?? '';
  if (between.document === and.document && /^[\s"“”'‘’«».,:;]{0,6}$/.test(text)) return <> </>;
  return (
    <span className="gap" role="img" aria-label="words left out">
      {' … '}
    </span>
  );
}

function Differing({ base, words }: { readonly base: string; readonly words: string }): ReactNode {
  const pieces = differences(base, words);
  if (pieces === undefined) return words;
  let at = 0;
  return pieces.map((piece) => {
    at += piece.words.length;
    return piece.differs ? <em key={at}>{piece.words}</em> : <span key={at}>{piece.words}</span>;
  });
}

/** One span in the printed face, without marks: a role, a scope, an expression of time. */
export function Printed({ span }: { readonly span: Span }): ReactElement {
  return (
    <span className="say" dir="auto">
      {useDesk().words(span)}
    </span>
  );
}

/** The name of somebody of the story, as printed; a link where `to` is given. */
export function Name({ id, link = true }: { readonly id: string; readonly link?: boolean }): ReactElement {
  const name = useDesk().nameOf(id);
  if (name === '') return <span className="unknown">not in this record</span>;
  if (!link) return <bdi className="name">{name}</bdi>;
  return (
    <a className="name" href={`#/people/${encodeURIComponent(id)}`}>
      <bdi>{name}</bdi>
    </a>
  );
}

export function Names({ ids, link = true }: { readonly ids: readonly string[]; readonly link?: boolean }): ReactElement {
  return (
    <>
      {ids.map((id, index) => (
        <span key={id}>
          {index > 0 && (index === ids.length - 1 ? ' and ' : ', ')}
          <Name id={id} link={link} />
        </span>
      ))}
    </>
  );
}
