import { type CSSProperties, type ReactElement, useMemo } from 'react';
import { useDesk, useHere } from '../app/route.ts';
import type { Claim } from '../desk/types.ts';
import { OriginName } from '../source/chain.tsx';
import { Mark, OutletName } from '../words/outlet.tsx';
import { Name } from '../words/words.tsx';
import { layersOf, type Node } from './layers.ts';

const WIDE = 172;
const STEP_X = 224;
const STEP_Y = 62;
const TALL = 50;

/** A claim's chains as a drawing. Everything in it stands in the table below it too. */
export function Drawing({ claim }: { readonly claim: Claim }): ReactElement | null {
  const desk = useDesk();
  const { nodes, edges, width, height } = useMemo(() => layersOf(desk, claim), [desk, claim]);
  if (nodes.length === 0) return null;
  const size = { width: (width - 1) * STEP_X + WIDE, height: height * STEP_Y };
  return (
    <div className="drawing" role="group" aria-label="The chains, drawn; the table below says the same">
      <div className="sheet" style={size as CSSProperties}>
        <svg width={size.width} height={size.height} aria-hidden="true">
          {edges.map(({ from, to }) => {
            const x = from.layer * STEP_X + WIDE;
            const y = middle(from);
            const end = to.layer * STEP_X - (to.kind === 'bend' ? 0 : 6);
            const half = (end - x) / 2;
            const tip = to.kind === 'bend' ? `h${WIDE}` : 'm-5 -4l5 4l-5 4';
            return (
              <path key={from.key + to.key} d={`M${x} ${y}C${x + half} ${y} ${end - half} ${middle(to)} ${end} ${middle(to)}${tip}`} />
            );
          })}
        </svg>
        {nodes
          .filter((node) => node.kind !== 'bend')
          .map((node) => (
            <div
              key={node.key}
              className={`node ${node.kind}`}
              style={{ left: node.layer * STEP_X, top: node.row * STEP_Y + (STEP_Y - TALL) / 2, width: WIDE, height: TALL }}
            >
              <NodeWords claim={claim} node={node} />
            </div>
          ))}
      </div>
    </div>
  );
}

const middle = (node: Node): number => node.row * STEP_Y + STEP_Y / 2;

function NodeWords({ claim, node }: { readonly claim: Claim; readonly node: Node }): ReactElement {
  const desk = useDesk();
  const here = useHere();
  if (node.kind === 'origin') {
    const origin = claim.origins.find((one) => one.id === node.id);
    return <span>{origin !== undefined && <OriginName origin={origin} />}</span>;
  }
  if (node.kind === 'carrier') {
    const outlet = desk.outlets.get(desk.entities.get(node.id)?.outlet ?? '');
    return (
      <span>
        <i>via</i> <Name id={node.id} /> {outlet !== undefined && <Mark outlet={outlet} />}
      </span>
    );
  }
  const outlet = desk.outlets.get(node.id);
  const at = claim.passages.findIndex((passage) => outlet?.documents.includes(passage.document));
  return (
    <a href={here(claim.id, Math.max(0, at))}>
      {outlet !== undefined && <Mark outlet={outlet} />} <OutletName outlet={outlet} />
    </a>
  );
}
