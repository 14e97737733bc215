import type { ReactElement } from 'react';
import { useDesk } from '../app/route.ts';
import type { Outlet } from '../desk/types.ts';

const HUES = 8;

/** Which of the hues an outlet has; its letter tells it apart, the hue only helps. */
const hueOf = (outlets: readonly Outlet[], outlet: Outlet): string => `h${outlets.indexOf(outlet) % HUES}`;

/** The outlet's letter on its hue. With `href` a link to its words. */
export function Mark({
  outlet,
  href,
  label,
  current,
}: {
  readonly outlet: Outlet;
  readonly href?: string;
  readonly label?: string;
  readonly current?: boolean;
}): ReactElement {
  const desk = useDesk();
  const name = label ?? desk.outletName(outlet);
  const className = `o ${hueOf(desk.record.outlets, outlet)}`;
  if (href === undefined)
    return (
      <span className={className} role="img" aria-label={name} title={name}>
        {outlet.letter}
      </span>
    );
  return (
    <a className={className} href={href} aria-label={name} title={name} {...(current ? { 'aria-current': 'true' } : {})}>
      {outlet.letter}
    </a>
  );
}

/** Outlets in a row, each a link where `href` gives one. `most`: those behind are counted. */
export function Marks({
  outlets,
  href,
  most = outlets.length,
}: {
  readonly outlets: readonly Outlet[];
  readonly href?: (outlet: Outlet) => string;
  readonly most?: number;
}): ReactElement {
  return (
    <span className="marks">
      {outlets.slice(0, most).map((outlet) => (
        <Mark key={outlet.id} outlet={outlet} {...(href === undefined ? {} : { href: href(outlet) })} />
      ))}
      {outlets.length > most && <span className="soft">and {outlets.length - most} more</span>}
    </span>
  );
}

/** The outlet's name; where it is not known, the file's name in the tool's voice. */
export function OutletName({
  outlet,
  documentSource,
}: {
  readonly outlet: Outlet | undefined;
  readonly documentSource?: string;
}): ReactElement {
  const desk = useDesk();
  if (outlet?.name !== undefined) return <bdi className="name">{outlet.name}</bdi>;
  const source = documentSource ?? (outlet === undefined ? '' : desk.outletName(outlet));
  return (
    <span className="unknown">
      <bdi>{source}</bdi> (outlet not known)
    </span>
  );
}
