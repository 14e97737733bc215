import type { ReactElement } from 'react';
import { useHere } from '../app/route.ts';
import type { Oversight, Passages } from '../desk/types.ts';
import { PassageBy } from '../words/by.tsx';
import { Line } from '../words/line.tsx';
import { Name, Words } from '../words/words.tsx';
import { Why } from './why.tsx';

/** Two sourced facts side by side: what somebody decides over, and how it concerns them. No judgement. */
export function OversightLine({ oversight }: { readonly oversight: Oversight }): ReactElement {
  const here = useHere();
  return (
    <Line to={here(oversight.id)} id={oversight.id} className="part calm">
      <div className="kind">
        <Name id={oversight.who} />
      </div>
      <Half label="their power" passages={oversight.power} to={here(oversight.id)} line />
      <Half label="their own side in it" passages={oversight.concern} to={here(oversight.id, oversight.power.length)} />
      <div className="whole">
        <Why reasons={oversight.reasons} />
      </div>
    </Line>
  );
}

function Half({
  label,
  passages,
  to,
  line = false,
}: {
  readonly label: string;
  readonly passages: Passages;
  readonly to: string;
  readonly line?: boolean;
}): ReactElement {
  return (
    <div className="side">
      <div className="by">{label}</div>
      <a className="words" href={to} {...(line ? { 'data-line': '' } : {})}>
        <Words slices={passages[0].slices} />
      </a>
      <div className="by">
        <PassageBy document={passages[0].document} statement={passages[0].statement} />
      </div>
    </div>
  );
}
