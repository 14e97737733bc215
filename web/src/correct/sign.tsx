import { type FormEvent, type ReactElement, type ReactNode, useEffect, useRef, useState } from 'react';
import { deleteJudgement, postJudgement, type Problem } from '../live/api.ts';
import { keepWho, keptWho } from '../live/kept.ts';
import type { Live } from '../live/live.ts';
import { useLive, useLiveState } from '../live/use.ts';
import type { Draft } from './body.ts';

/** Who corrects and why: a name is needed, a reason is not. */
export function Signing(): ReactElement {
  return (
    <div className="signing">
      <label className="field">
        Your name
        <input name="who" type="text" defaultValue={keptWho()} maxLength={100} autoComplete="name" />
      </label>
      <label className="field grows">
        Why (may stay empty)
        <input name="why" type="text" maxLength={1000} autoComplete="off" />
      </label>
    </div>
  );
}

const text = (fields: FormData, name: string): string => String(fields.get(name) ?? '').trim();

/** A form that makes one judgement: it is sent, waits, and tells in place what went wrong. Esc leaves it. */
export function Judging({
  draft,
  undo,
  label,
  go,
  close,
  children,
}: {
  readonly draft?: (fields: FormData) => Draft;
  /** The judgement that is taken back, instead of a draft. */
  readonly undo?: string;
  /** What is being corrected, for a screen reader. */
  readonly label: string;
  readonly go: string;
  readonly close: (done: boolean) => void;
  readonly children?: ReactNode;
}): ReactElement | null {
  const live = useLive();
  const working = useLiveState(live, ({ work }) => work);
  const [told, setTold] = useState<Problem | undefined>();
  const [sent, setSent] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const first = form.current?.querySelector<HTMLElement>('input:checked, textarea, input, select');
    first?.focus({ preventScroll: true });
    // Lines above may get their real heights only now.
    requestAnimationFrame(() => form.current?.scrollIntoView({ block: 'nearest' }));
  }, []);
  if (live === undefined) return null;
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    if (working !== undefined) return;
    const fields = new FormData(event.currentTarget);
    const asked: Draft = draft?.(fields) ?? { body: {} };
    if (asked.missing !== undefined) return setTold({ detail: asked.missing, cure: '' });
    const who = text(fields, 'who');
    if (who === '') return setTold({ detail: 'Write your name: a correction says whose it is.', cure: '' });
    keepWho(who);
    setTold(undefined);
    setSent(true);
    const problem = await sending(live, undo, { ...asked.body, who, why: text(fields, 'why') });
    setSent(false);
    if (problem) setTold(problem);
    else close(true);
  };
  return (
    <form
      ref={form}
      className="correct"
      aria-label={label}
      aria-busy={sent}
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        close(false);
      }}
    >
      {children}
      <Signing />
      <div className="go">
        <button type="submit" className="main" aria-disabled={working !== undefined}>
          {go}
        </button>
        <button type="button" onClick={() => close(false)}>
          Cancel <kbd>Esc</kbd>
        </button>
        <span role="status">
          {sent
            ? 'Kept; the articles are compared anew …'
            : working === undefined
              ? ''
              : 'Another piece of work is going on; wait a moment.'}
        </span>
      </div>
      {told !== undefined && (
        <p role="alert" className="wrong">
          {told.detail} <span>{told.cure}</span>
        </p>
      )}
    </form>
  );
}

const sending = (live: Live, undo: string | undefined, body: object): Promise<Problem | undefined> =>
  live.judge(() => (undo === undefined ? postJudgement(body) : deleteJudgement(undo, body)));
