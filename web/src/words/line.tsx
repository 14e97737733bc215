import { type MouseEvent, type ReactElement, type ReactNode, useEffect, useRef } from 'react';
import { go, useChoice } from '../app/route.ts';

/** One line of a list: its words are a link that lights them in their article; a click anywhere on it does the same. */
export function Line({
  to,
  id,
  children,
  className = '',
  role,
}: {
  readonly to: string;
  readonly id: string;
  readonly children: ReactNode;
  readonly className?: string;
  readonly role?: 'row';
}): ReactElement {
  const choice = useChoice();
  const chosen = choice.id === id;
  const asked = chosen && choice.asked;
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (asked) line.current?.scrollIntoView({ block: 'nearest' });
  }, [asked]);
  const open = (event: MouseEvent): void => {
    const target = event.target as Element;
    if (target.closest('a, button, input, select, summary, details') !== null || window.getSelection()?.isCollapsed === false) return;
    go(to);
  };
  return (
    <div ref={line} className={`line ${className} ${chosen ? 'on' : ''}`} onClick={open} {...(role === undefined ? {} : { role })}>
      {children}
    </div>
  );
}

/** The link of a line: what the keys j and k go to. They follow it too, unless it `leaves` the list. */
export function LineLink({
  to,
  id,
  leaves = false,
  children,
}: {
  readonly to: string;
  readonly id: string;
  readonly leaves?: boolean;
  readonly children: ReactNode;
}): ReactElement {
  const chosen = useChoice().id === id;
  return (
    <a className="words" data-line={leaves ? 'leaves' : ''} href={to} {...(chosen ? { 'aria-current': 'true' } : {})}>
      {children}
    </a>
  );
}

/** What stands under a line only while it is chosen. */
export function WhenChosen({ id, children }: { readonly id: string; readonly children: () => ReactNode }): ReactNode {
  return useChoice().id === id ? children() : null;
}
