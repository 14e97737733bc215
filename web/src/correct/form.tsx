import { type ReactElement, useMemo } from 'react';
import { useDesk } from '../app/route.ts';
import type { Statement } from '../desk/types.ts';
import { OutletName } from '../words/outlet.tsx';
import { claimsLike, mentionsOf, namesLike, passagesOf, speakersFor } from './lists.tsx';
import type { Option } from './options.ts';
import { Pick } from './pick.tsx';

/** The fields that one kind of correction needs. Their names are read by `draftOf`. */
export function Fields({ option, document }: { readonly option: Option; readonly document: string | undefined }): ReactElement {
  switch (option.kind) {
    case 'speaker':
      return <SpeakerFields statement={option.statement} document={document} />;
    case 'date':
      return (
        <>
          <label className="field">
            {option.event ? 'It happened on' : 'It was said on'}
            <input name="when" type="text" maxLength={80} autoComplete="off" placeholder="3 May 2024, May 2024, 2024, 3–5 May 2024" />
          </label>
          <label className="pick">
            <input type="checkbox" name="untold" value="yes" /> the articles do not tell
          </label>
          {option.statement !== undefined && <Only statement={option.statement} document={document} />}
        </>
      );
    case 'no-statement':
      return (
        <>
          <p className="soft">Nobody is reported to say this: the words stay in their article, in the outlet’s own voice.</p>
          <Only statement={option.statement} document={document} />
        </>
      );
    case 'no-conflict':
      return <p className="soft">Both accounts stay; they are no longer told to be in conflict.</p>;
    case 'same-claim':
      return <SameClaim option={option} />;
    case 'other-claim':
      return <OtherClaim option={option} document={document} />;
    case 'same-entity':
      return <SameEntity option={option} />;
    case 'other-entity':
      return <OtherEntity option={option} document={document} />;
  }
}

type Of<Kind extends Option['kind']> = Extract<Option, { kind: Kind }>;

function SpeakerFields({ statement, document }: { readonly statement: Statement; readonly document: string | undefined }): ReactElement {
  const desk = useDesk();
  const items = useMemo(
    () =>
      speakersFor(
        desk,
        statement.reports.map((report) => report.document),
        statement.speaker,
      ),
    [desk, statement],
  );
  return (
    <>
      <Pick
        legend="Who said it"
        find="Choose, or type a name"
        items={items}
        typed="as typed: shown as your word where no article prints it"
      />
      <Only statement={statement} document={document} />
    </>
  );
}

/** A correction holds for every report of a statement, unless it is limited to one article. */
function Only({ statement, document }: { readonly statement: Statement; readonly document: string | undefined }): ReactElement | null {
  const desk = useDesk();
  const documents = new Set(statement.reports.map((report) => report.document));
  if (document === undefined || documents.size < 2 || !documents.has(document)) return null;
  return (
    <label className="pick">
      <input type="checkbox" name="only" value={document} />
      <span>
        only in <OutletName outlet={desk.outletOf(document)} />, not in the {documents.size - 1} other{' '}
        {documents.size === 2 ? 'article' : 'articles'} that report it
      </span>
    </label>
  );
}

function SameClaim({ option }: { readonly option: Of<'same-claim' | 'other-claim'> }): ReactElement {
  const desk = useDesk();
  const items = useMemo(() => claimsLike(desk, option.claim), [desk, option.claim]);
  return <Pick legend="Which claim says the same" find="Find" items={items} />;
}

function OtherClaim({
  option,
  document,
}: {
  readonly option: Of<'same-claim' | 'other-claim'>;
  readonly document: string | undefined;
}): ReactElement {
  const desk = useDesk();
  const { passages } = option.claim;
  const at = passages.findIndex((passage) => passage.document === document);
  return <Pick legend="Which words do not belong to it" items={passagesOf(desk, passages)} chosen={at < 0 ? undefined : String(at)} />;
}

function SameEntity({ option }: { readonly option: Of<'same-entity' | 'other-entity'> }): ReactElement {
  const desk = useDesk();
  const items = useMemo(() => namesLike(desk, option.entity), [desk, option.entity]);
  return <Pick legend="Who it is" find="Find" items={items} />;
}

function OtherEntity({
  option,
  document,
}: {
  readonly option: Of<'same-entity' | 'other-entity'>;
  readonly document: string | undefined;
}): ReactElement {
  const desk = useDesk();
  const { mentions } = option.entity;
  const at = mentions.findIndex((span) => span.document === document);
  return (
    <>
      <Pick
        legend="Where somebody else is meant"
        {...(mentions.length > 12 ? { find: 'Find' } : {})}
        items={mentionsOf(desk, mentions)}
        chosen={at < 0 ? undefined : String(at)}
      />
      <label className="field">
        It holds for
        <select name="scope">
          <option value="mention">this place only</option>
          <option value="article">all that was taken for the same in that article</option>
        </select>
      </label>
    </>
  );
}
