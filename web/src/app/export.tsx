import { type ReactElement, type SyntheticEvent, useEffect, useRef, useState } from 'react';
import type { StoryRecord } from '../desk/types.ts';
import { type Format, getFormats, type Problem } from '../live/api.ts';

/** The record in the forms that other tools read; the page itself is one of them. */
export function Export({ record }: { readonly record: StoryRecord }): ReactElement {
  const [formats, setFormats] = useState<readonly Format[]>([]);
  const [problem, setProblem] = useState<Problem | undefined>();
  const menu = useRef<HTMLDetailsElement>(null);
  const opened = async (event: SyntheticEvent<HTMLDetailsElement>): Promise<void> => {
    if (!event.currentTarget.open || formats.length > 0) return;
    const answer = await getFormats();
    if (answer.problem) setProblem(answer.problem);
    else setFormats(answer.value);
  };
  useEffect(() => {
    const shut = (event: Event): void => {
      if (menu.current?.open && event.target instanceof Node && !menu.current.contains(event.target)) menu.current.open = false;
    };
    window.addEventListener('pointerdown', shut);
    window.addEventListener('focusin', shut);
    return () => {
      window.removeEventListener('pointerdown', shut);
      window.removeEventListener('focusin', shut);
    };
  }, []);
  return (
    <details
      ref={menu}
      className="menu"
      onToggle={(event) => void opened(event)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !menu.current?.open) return;
        menu.current.open = false;
        menu.current.querySelector('summary')?.focus();
      }}
    >
      <summary>Export</summary>
      <ul>
        <Way to="./" file={`${record.id}.html`} title="Report, one page to read without a network (HTML)" />
        <Way to="./api/record" file={`${record.id}.json`} title="Record, all of it with the articles (JSON)" />
        {formats.map(({ name, title, extension }) => (
          <Way key={name} to={`./api/export/${name}`} file={`${record.id}${extension || `-${name}.zip`}`} title={title} />
        ))}
        {problem !== undefined && (
          <li role="alert">
            {problem.detail} {problem.cure}
          </li>
        )}
      </ul>
    </details>
  );
}

function Way({ to, file, title }: { readonly to: string; readonly file: string; readonly title: string }): ReactElement {
  return (
    <li>
      <a href={to} download={file}>
        {title}
      </a>
    </li>
  );
}
