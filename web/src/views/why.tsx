import type { ReactElement } from 'react';
import type { Reason } from '../desk/types.ts';

/** One reason: its words, its rule or model, and what that measured. */
export function Because({ reason: { text, rule, score } }: { readonly reason: Reason }): ReactElement {
  return (
    <>
      {text} <span className="soft">{`(${rule}${score === undefined ? '' : `, ${score.toFixed(2)}`})`}</span>
    </>
  );
}

/** Why the program holds something. */
export function Why({ reasons }: { readonly reasons: readonly Reason[] }): ReactElement | null {
  if (reasons.length === 0) return null;
  return (
    <details className="why">
      <summary>Why</summary>
      <ul>
        {reasons.map((reason) => (
          <li key={`${reason.rule}${reason.text}`}>
            <Because reason={reason} />
          </li>
        ))}
      </ul>
    </details>
  );
}
