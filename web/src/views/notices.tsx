import type { ReactElement } from 'react';
import { useChoice, useDesk, useHere } from '../app/route.ts';
import { type Desk, noticeId } from '../desk/desk.ts';
import type { Notice } from '../desk/types.ts';
import { count } from '../words/labels.ts';
import { List } from '../words/list.tsx';
import { Line, LineLink } from '../words/line.tsx';
import { Mark } from '../words/outlet.tsx';
import { Printed } from '../words/words.tsx';
import { ViewHead } from './section.tsx';

const keyOf = ({ index }: { readonly index: number }): string => noticeId(index);

export function Notices(): ReactElement {
  const { record } = useDesk();
  const { id } = useChoice();
  const items = record.notices.map((notice, index) => ({ notice, index }));
  return (
    <section aria-label="Could not be told">
      <ViewHead title={`Could not be told · ${count(items.length, 'notice')}`} />
      {items.length === 0 && <p className="none">Nothing was left open.</p>}
      <List items={items} keyOf={keyOf} noun="notice" chosen={({ index }) => noticeId(index) === id}>
        {({ notice, index }) => <NoticeLine notice={notice} index={index} />}
      </List>
    </section>
  );
}

export function NoticeLine({ notice, index }: { readonly notice: Notice; readonly index: number }): ReactElement {
  const desk = useDesk();
  const here = useHere();
  const id = noticeId(index);
  const document = desk.documents.get(notice.span?.document ?? notice.source ?? '');
  const outlet = document === undefined ? undefined : desk.outletOf(document.id);
  return (
    <Line to={here(id)} id={id} className="told">
      <div>
        <LineLink to={here(id)} id={id}>
          {said(desk, notice)}
        </LineLink>
        {notice.span !== undefined && (
          <div>
            <Printed span={notice.span} />
          </div>
        )}
        <div className="by">
          <span className="bit">{notice.code}</span>
          {document === undefined && notice.source !== undefined && (
            <span className="bit">
              <bdi>{notice.source}</bdi>
            </span>
          )}
        </div>
      </div>
      {outlet !== undefined && <Mark outlet={outlet} />}
    </Line>
  );
}

/** The message without the words it is about: those stand below it, in the face of printed words. */
function said(desk: Desk, { message, span }: Notice): string {
  const words = span === undefined ? '' : desk.words(span);
  const about = (told: string): boolean => told.length > 3 && words.startsWith(told.replace(/\s*…$/, ''));
  const at = message.indexOf(': ');
  if (at > 0 && about(message.slice(at + 2))) return message.slice(0, at);
  return message.replace(/“([^”]*)”/, (whole, inner: string) => (about(inner) ? 'these words' : whole));
}
