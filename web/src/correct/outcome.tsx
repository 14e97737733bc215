import { type ReactElement, useEffect, useMemo, useRef } from 'react';
import { DeskContext, go, home, href, parse, useDesk } from '../app/route.ts';
import { Desk } from '../desk/desk.ts';
import { deleteJudgement, type Effect } from '../live/api.ts';
import { keptWho } from '../live/kept.ts';
import type { Outcome } from '../live/live.ts';
import { useLive, useLiveState } from '../live/use.ts';
import { FactWords } from '../source/facts.tsx';
import { decisionNames } from './decisions.ts';
import { effectWords } from './effect.ts';

/** What the last correction changed, or what went wrong; over the view until it was seen. */
export function OutcomeBar(): ReactElement | null {
  const live = useLive();
  const outcome = useLiveState(live, (state) => state.outcome);
  const problem = useLiveState(live, (state) => state.problem);
  if (live === undefined || (outcome === undefined && problem === undefined)) return null;
  return (
    <div className="outcome">
      {problem !== undefined && (
        <p role="alert">
          {problem.detail} <span className="soft">{problem.cure}</span>
        </p>
      )}
      {outcome !== undefined && <Told key={outcome.judgement} outcome={outcome} />}
      <button type="button" className="link" onClick={live.seen}>
        close
      </button>
    </div>
  );
}

function Told({ outcome }: { readonly outcome: Outcome }): ReactElement | null {
  const live = useLive();
  const desk = useDesk();
  const working = useLiveState(live, ({ work }) => work) !== undefined;
  const bar = useRef<HTMLDivElement>(null);
  const judgement = desk.record.judgements.find(({ id }) => id === outcome.judgement);
  // What was chosen may have got another id by the correction, or be gone.
  useEffect(() => {
    bar.current?.focus({ preventScroll: true });
    const { id, view } = parse(window.location.hash);
    if (id === undefined || desk.fact(id) !== undefined) return;
    const now = judgement?.facts.find((one) => desk.fact(one) !== undefined);
    go(href(view, now), true);
  }, [desk, judgement]);
  if (judgement === undefined) return null;
  const undo = (): void => {
    void live?.judge(() => deleteJudgement(judgement.id, { who: keptWho() || judgement.who }));
  };
  return (
    <div ref={bar} tabIndex={-1} className="told-outcome">
      <p role="status">
        <b>{judgement.decision.kind === 'undo' ? 'Undone' : `Recorded: ${decisionNames[judgement.decision.kind]}`}.</b>{' '}
        {effectWords(outcome.effect)}. {judgement.state === 'idle' && 'Nothing of the record hangs on it.'}
      </p>
      <details>
        <summary>what changed</summary>
        <Changes effect={outcome.effect} before={outcome.before} />
      </details>
      {judgement.decision.kind !== 'undo' && (
        <button type="button" aria-disabled={working} onClick={() => !working && undo()}>
          Undo
        </button>
      )}
      <a href={href('corrections')}>all corrections</a>
    </div>
  );
}

const MOST = 12;

/** The facts that changed, in their words: what is gone as it was. */
function Changes({ effect, before }: { readonly effect: Effect; readonly before: Outcome['before'] }): ReactElement {
  const desk = useDesk();
  const old = useMemo(() => (before === undefined ? undefined : new Desk(before)), [before]);
  const now = [...effect.added, ...effect.altered].flatMap(({ id }) => desk.fact(id) ?? []);
  const gone = effect.removed.flatMap(({ id }) => old?.fact(id) ?? []);
  return (
    <ul>
      {gone.slice(0, MOST).map((fact) => (
        <li key={fact.id}>
          <span className="soft">gone: </span>
          <DeskContext value={old}>
            <FactWords fact={fact} />
          </DeskContext>
        </li>
      ))}
      {now.slice(0, MOST).map((fact) => (
        <li key={fact.id}>
          <span className="soft">now: </span>
          <a href={home(fact)}>
            <FactWords fact={fact} />
          </a>
        </li>
      ))}
      {gone.length + now.length > MOST * 2 && <li className="soft">and more</li>}
    </ul>
  );
}
