import { type ReactElement, useMemo } from 'react';
import { useDesk, usePlace } from '../app/route.ts';
import type { Desk } from '../desk/desk.ts';
import type { Claim, Sign } from '../desk/types.ts';
import { count } from '../words/labels.ts';
import { dateWords } from '../words/time.ts';
import { inConflict } from './choices.ts';
import { Matrix } from './matrix.tsx';
import { found } from './found.ts';
import { Choice, More, Search, ViewHead } from './section.tsx';

const shows = [
  ['', 'all claims'],
  ['shared', 'in several outlets'],
  ['only', 'only in one outlet'],
  ['conflict', 'in conflict'],
  ['differs', 'with a difference'],
  ['one', 'several outlets, one origin'],
] as const;
const kinds = [
  ['', 'all'],
  ['direct', 'quoted'],
  ['mixed', 'part quoted'],
  ['indirect', 'paraphrased'],
  ['own', 'outlet’s own voice'],
] as const;
const sorts = [
  ['', 'as first printed'],
  ['outlets', 'most outlets'],
  ['origins', 'fewest origins for most outlets'],
  ['conflict', 'conflicts first'],
] as const;

export function Claims(): ReactElement {
  const desk = useDesk();
  const { filters } = usePlace();
  const all = desk.record.claims;
  const claims = useMemo(() => pick(desk, new URLSearchParams(filters)), [desk, filters]);
  const people = useMemo(() => speakersOf(desk), [desk]);
  const days = useMemo(() => [...new Set(all.flatMap((claim) => firstDay(desk, claim) ?? []))].sort(), [desk, all]);
  return (
    <section aria-label="Claims and outlets">
      <ViewHead
        title={`Claims and outlets · ${claims.length === all.length ? count(all.length, 'claim') : `${claims.length.toLocaleString('en-GB')} of ${count(all.length, 'claim')}`}`}
      >
        <Search />
        <Choice name="show" label="Show" options={shows} />
        <Choice name="sort" label="Order" options={sorts} />
        <More names={['who', 'outlet', 'day', 'kind']}>
          <Choice name="who" label="On the word of" options={[['', 'anybody'], ...people]} />
          <Choice
            name="outlet"
            label="Printed by"
            options={[
              ['', 'any outlet'],
              ...desk.record.outlets.map((outlet) => [outlet.id, `${outlet.letter}  ${desk.outletName(outlet)}`] as const),
            ]}
          />
          {days.length > 1 && (
            <Choice name="day" label="First printed" options={[['', 'any day'], ...days.map((day) => [day, dateWords(day)] as const)]} />
          )}
          <Choice name="kind" label="Words" options={kinds} />
        </More>
      </ViewHead>
      {claims.length === 0 ? (
        <p className="none">{all.length === 0 ? 'No claim was found in these articles.' : 'No claim fits these filters.'}</p>
      ) : (
        <Matrix claims={claims} open />
      )}
    </section>
  );
}

const has = (claim: Claim, sign: Sign): boolean => claim.positions.some((position) => position.sign === sign);
/** The day of the first article that prints a claim. */
function firstDay(desk: Desk, claim: Claim): string | undefined {
  return claim.passages.flatMap(({ document }) => desk.documents.get(document)?.published?.value.slice(0, 10) ?? []).sort()[0];
}

const ratio = (desk: Desk, claim: Claim): number => claim.origins.length / Math.max(1, desk.reachOf(claim));

function pick(desk: Desk, params: URLSearchParams): readonly Claim[] {
  const show = params.get('show') ?? '';
  const who = params.get('who') ?? '';
  const outlet = desk.outlets.get(params.get('outlet') ?? '');
  const query = params.get('q') ?? '';
  const day = params.get('day') ?? '';
  const kind = params.get('kind') ?? '';
  const fits = (claim: Claim): boolean => {
    const outlets = desk.reachOf(claim);
    if (show === 'shared' && outlets < 2) return false;
    if (show === 'only' && outlets !== 1) return false;
    if ((show === 'conflict' || show === 'differs') && !has(claim, show)) return false;
    if (show === 'one' && (outlets < 2 || claim.origins.length !== 1)) return false;
    if (day !== '' && firstDay(desk, claim) !== day) return false;
    if (kind !== '' && !claim.passages.some((passage) => (desk.statements.get(passage.statement ?? '')?.kind ?? 'own') === kind))
      return false;
    if (
      who !== '' &&
      !claim.origins.some((origin) => origin.id === who) &&
      !claim.passages.some((passage) => desk.statements.get(passage.statement ?? '')?.speaker === who)
    )
      return false;
    if (outlet !== undefined && !claim.passages.some((passage) => outlet.documents.includes(passage.document))) return false;
    return found(query, () => claim.passages.map((passage) => desk.textOf(passage.slices)).join(' '));
  };
  const claims = desk.record.claims.filter(fits);
  switch (params.get('sort')) {
    case 'outlets':
      return claims.sort((a, b) => desk.reachOf(b) - desk.reachOf(a));
    case 'origins':
      return claims.sort((a, b) => ratio(desk, a) - ratio(desk, b) || desk.reachOf(b) - desk.reachOf(a));
    case 'conflict':
      return claims.sort((a, b) => Number(inConflict(b)) - Number(inConflict(a)));
    default:
      return claims;
  }
}

function speakersOf(desk: Desk): (readonly [string, string])[] {
  const ids = new Set(
    desk.record.claims.flatMap((claim) => claim.passages.flatMap((passage) => desk.statements.get(passage.statement ?? '')?.speaker ?? [])),
  );
  return [...ids].map((id) => [id, desk.nameOf(id)] as const).sort((a, b) => a[1].localeCompare(b[1]));
}
