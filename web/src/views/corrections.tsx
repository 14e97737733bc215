import { type ReactElement, useState } from 'react';
import { home, useDesk, usePlace } from '../app/route.ts';
import { aboutWords, type Corrected, correctedIn, decisionNames, insteadOf, modelOf } from '../correct/decisions.ts';
import { Judging } from '../correct/sign.tsx';
import type { JudgementState, Words } from '../desk/types.ts';
import { keptEffect } from '../live/kept.ts';
import { useLive } from '../live/use.ts';
import { FactWords } from '../source/facts.tsx';
import { count } from '../words/labels.ts';
import { List } from '../words/list.tsx';
import { dateWords } from '../words/time.ts';
import { Choice, ViewHead } from './section.tsx';

const stateNames: Record<JudgementState, string> = {
  holds: 'holds',
  idle: 'changes nothing now',
  undone: 'undone',
  orphaned: 'orphaned: its words are gone',
};

const idOfJudgement = ({ judgement }: Corrected): string => judgement.id;

/** All that users decided: what, about which words, who, when, why, and what became of it. */
export function Corrections(): ReactElement {
  const { record } = useDesk();
  const live = useLive();
  const show = new URLSearchParams(usePlace().filters).get('show') ?? '';
  const all = correctedIn(record.judgements);
  const shown = all.filter(({ judgement }) => show === '' || judgement.state === show);
  const lost = all.filter(({ judgement }) => judgement.state === 'orphaned').length;
  return (
    <section aria-label="Corrections">
      <ViewHead title={`Corrections · ${count(all.length, 'correction')}${lost === 0 ? '' : `, ${lost} orphaned`}`}>
        {all.length > 0 && <Choice name="show" label="Show" options={[['', 'all'], ...Object.entries(stateNames)]} />}
      </ViewHead>
      {all.length === 0 && (
        <p className="none">
          Nobody has corrected anything here yet.
          {live !== undefined && (
            <>
              {' '}
              Choose a line in any view and press <kbd>c</kbd>, or select words in an article. What you correct is kept in a file of its
              own, holds when the articles are read again, and can be undone.
            </>
          )}
        </p>
      )}
      {all.length > 0 && shown.length === 0 && <p className="none">No correction fits this filter.</p>}
      <List items={shown} keyOf={idOfJudgement} noun="correction">
        {(one) => <CorrectionLine corrected={one} />}
      </List>
    </section>
  );
}

const moment = (at: string): string => {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? at : `${dateWords(at.slice(0, 10))}, ${date.toISOString().slice(11, 16)} UTC`;
};

function CorrectionLine({ corrected: { judgement, undo } }: { readonly corrected: Corrected }): ReactElement {
  const desk = useDesk();
  const live = useLive();
  const [asking, setAsking] = useState(false);
  const { decision, state, gone } = judgement;
  const about = aboutWords(decision);
  const instead = insteadOf(decision);
  const effect = keptEffect(judgement.id);
  const facts = judgement.facts.flatMap((id) => desk.fact(id) ?? []);
  const target = undo?.id ?? judgement.id;
  return (
    <article className={`line correction ${state}`} id={judgement.id} aria-label={decisionNames[decision.kind]}>
      <div className="when-col">
        {moment(judgement.at)}
        <div>
          {modelOf(judgement.who) !== undefined && 'language model '}
          <bdi className="hand">{modelOf(judgement.who) ?? judgement.who}</bdi>
        </div>
      </div>
      <div>
        <b>{decisionNames[decision.kind]}</b>
        <div>
          {about.map((words, index) => (
            <span key={`${words.hash}${words.start}`}>
              {index > 0 && <span className="soft"> {decision.kind === 'no-conflict' ? 'against' : '·'} </span>}
              <PrintedWords words={words} />
            </span>
          ))}
        </div>
        {instead !== undefined && (
          <p className="by">
            instead:{' '}
            {instead.printed === undefined ? <bdi className="hand">{instead.told}</bdi> : <bdi className="say">{instead.printed}</bdi>}
          </p>
        )}
        {judgement.why !== '' && (
          <p className="by">
            why: <bdi className="hand">{judgement.why}</bdi>
          </p>
        )}
        {state === 'orphaned' && (
          <p className="by wrong">
            These words are in none of the articles any more, so it changes nothing:{' '}
            {gone.slice(0, 3).map((words) => (
              <span key={`${words.hash}${words.start}`} className="bit">
                <PrintedWords words={words} /> (<bdi>{words.source}</bdi>)
              </span>
            ))}
          </p>
        )}
        {state === 'holds' && gone.length > 0 && <p className="by">Some of its words are gone; for the others it holds.</p>}
        {state === 'holds' && facts.length > 0 && (
          <p className="by">
            now:{' '}
            {facts.slice(0, 4).map((fact) => (
              <span key={fact.id} className="bit">
                <a href={home(fact)}>
                  <FactWords fact={fact} />
                </a>
              </span>
            ))}
          </p>
        )}
        {undo !== undefined && (
          <p className="by">
            undone by <bdi className="hand">{undo.who}</bdi>, {moment(undo.at)}
            {undo.why !== '' && (
              <>
                : <bdi className="hand">{undo.why}</bdi>
              </>
            )}
          </p>
        )}
      </div>
      <div className="stance">
        {stateNames[state]}
        {effect !== undefined && state === 'holds' && <small>{effect}</small>}
        {live !== undefined && !asking && (
          <button type="button" className="link" onClick={() => setAsking(true)}>
            {state === 'undone' ? 'Bring back' : 'Undo'}
          </button>
        )}
      </div>
      {asking && (
        <Judging
          label={state === 'undone' ? 'Bring this correction back' : 'Undo this correction'}
          go={state === 'undone' ? 'Bring it back' : 'Undo it'}
          undo={target}
          close={() => setAsking(false)}
        />
      )}
    </article>
  );
}

/** Words of an article as they were when somebody decided about them. */
function PrintedWords({ words: { words } }: { readonly words: Words }): ReactElement {
  return (
    <span className="say" dir="auto">
      {words.length > 300 ? `${words.slice(0, 300)} …` : words}
    </span>
  );
}
