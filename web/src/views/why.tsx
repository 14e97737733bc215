import type { ReactElement } from 'react';
import type { Reason } from '../desk/types.ts';

/** Why the program holds something. */
export function Why({ reasons }: { readonly reasons: readonly Reason[] }): ReactElement | null {
  if (reasons.length === 0) return null;
  return (
    <details className="why">
      <summary>Why</summary>
      <ul>
        {reasons.map((reason) => (
          <li key={`${reason.rule}${reason.text}`}>
            {reason.text}{' '}
            <span className="soft">{`(${reason.rule}${reason.score === undefined ? '' : `, ${reason.score.toFixed(2)}`})`}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
