import type { ReactElement } from 'react';
import { useDesk } from '../app/route.ts';
import type { Claim, Origin, Outlet } from '../desk/types.ts';
import { count } from '../words/labels.ts';
import { Marks, OutletName } from '../words/outlet.tsx';
import { Name } from '../words/words.tsx';

/** The end of a chain: somebody of the story, or an outlet's own reporting. */
export function OriginName({ origin, link = true }: { readonly origin: Origin; readonly link?: boolean }): ReactElement {
  const desk = useDesk();
  if (origin.kind === 'entity') {
    return (
      <>
        <Name id={origin.id} link={link} />
        {desk.entities.get(origin.id)?.anonymous && <span className="soft"> (not named)</span>}
      </>
    );
  }
  return (
    <>
      <OutletName outlet={desk.outlets.get(origin.id)} />
      <span className="soft">, own report</span>
    </>
  );
}

interface Way {
  readonly via: readonly string[];
  readonly outlets: readonly Outlet[];
}

/** The chains of an origin with the same carriers taken together. */
function useWays(origin: Origin): readonly Way[] {
  const desk = useDesk();
  const ways = new Map<string, { via: readonly string[]; documents: { document: string }[] }>();
  for (const chain of origin.chains) {
    const key = chain.via.join(' ');
    const way = ways.get(key);
    if (way === undefined) ways.set(key, { via: chain.via, documents: [{ document: chain.document }] });
    else way.documents.push({ document: chain.document });
  }
  return [...ways.values()].map(({ via, documents }) => ({ via, outlets: desk.outletsOf(documents) }));
}

/** From an origin through its carriers to the outlets, on one line. */
export function OriginLine({ origin, href }: { readonly origin: Origin; readonly href?: (outlet: Outlet) => string }): ReactElement {
  return (
    <div className="chain">
      <b>
        <OriginName origin={origin} />
      </b>
      {useWays(origin).map((way) => (
        <span key={way.via.join(' ')} className="way">
          {way.via.toReversed().map((carrier) => (
            <span key={carrier}>
              {' '}
              <i>via</i> <Name id={carrier} />
            </span>
          ))}{' '}
          <i>in</i> <Marks outlets={way.outlets} {...(href === undefined ? {} : { href })} />
        </span>
      ))}
    </div>
  );
}

export function Origins({ claim, href }: { readonly claim: Claim; readonly href?: (outlet: Outlet) => string }): ReactElement {
  return (
    <>
      {claim.origins.map((origin) => (
        <OriginLine key={origin.id} origin={origin} {...(href === undefined ? {} : { href })} />
      ))}
    </>
  );
}

/** `1 for 3`: one origin for three outlets. */
export function OriginCount({ claim }: { readonly claim: Claim }): ReactElement {
  const desk = useDesk();
  const outlets = desk.reachOf(claim);
  const origins = claim.origins.length;
  const told = desk.originsOf(claim);
  const label = `${desk.originWords(claim)} for ${count(outlets, 'outlet')}`;
  return (
    <a className="count" href={`#/word/${encodeURIComponent(claim.id)}`} title={label}>
      <svg className="bar" viewBox="0 0 44 6" aria-hidden="true">
        <rect width="44" height="6" rx="3" />
        <rect className="full" width={(44 * Math.min(origins, outlets)) / Math.max(1, outlets)} height="6" rx="3" />
      </svg>
      {origins === 0 ? 'origin not known' : `${told} for ${outlets}`}
      <span className="hidden">: {label}</span>
    </a>
  );
}
