import type { ReactElement } from 'react';
import { href, useDesk } from '../app/route.ts';
import type { Span, Version } from '../desk/types.ts';
import { count } from '../words/labels.ts';
import { Mark } from '../words/outlet.tsx';
import { Published } from '../words/when.tsx';
import { Words } from '../words/words.tsx';
import { ViewHead } from './section.tsx';
import { Why } from './why.tsx';

/** Articles that are here in several versions: what the later one says no more, says otherwise, says anew. */
export function Versions(): ReactElement | null {
  const { versions } = useDesk().record;
  if (versions === undefined || versions.length === 0) return null;
  return (
    <section aria-label="Versions of one article">
      <ViewHead title={`Versions of one article · ${count(versions.length, 'change')}`} />
      {versions.map((version) => (
        <VersionBox key={version.earlier + version.later} version={version} />
      ))}
    </section>
  );
}

function VersionBox({ version }: { readonly version: Version }): ReactElement {
  return (
    <article className="line version" aria-label="A later version">
      <p className="by">
        <VersionName id={version.earlier} /> and later <VersionName id={version.later} />
      </p>
      <Sentences title="said no more" spans={version.withdrawn} />
      {version.changed.map(({ earlier, later }) => (
        <div key={earlier.start} className="part calm">
          <div className="side">
            <div className="by">earlier</div>
            <Sentence span={earlier} />
          </div>
          <div className="side">
            <div className="by">later</div>
            <Sentence span={later} against={earlier} />
          </div>
        </div>
      ))}
      <Sentences title="said anew" spans={version.added} />
      <Why reasons={version.reasons} />
    </article>
  );
}

function VersionName({ id }: { readonly id: string }): ReactElement {
  const desk = useDesk();
  const outlet = desk.outletOf(id);
  const document = desk.documents.get(id);
  return (
    <>
      {outlet !== undefined && <Mark outlet={outlet} />}{' '}
      <a href={href('articles', id)}>
        <bdi className="say">{document?.headline?.words ?? document?.source}</bdi>
      </a>{' '}
      {document !== undefined && <Published document={document} />}
    </>
  );
}

function Sentences({ title, spans }: { readonly title: string; readonly spans: readonly Span[] }): ReactElement | null {
  if (spans.length === 0) return null;
  return (
    <div className="part calm">
      <div className="side whole">
        <div className="by">{title}</div>
        {spans.map((span) => (
          <Sentence key={span.start} span={span} />
        ))}
      </div>
    </div>
  );
}

/** A sentence as it stands in its article, with whatever marks it has there. */
function Sentence({ span, against }: { readonly span: Span; readonly against?: Span }): ReactElement {
  const desk = useDesk();
  return (
    <a className="words" href={href('articles', span.document, { mark: `${span.start}-${span.end}` })}>
      <Words slices={[{ span, quoted: false }]} {...(against === undefined ? {} : { against: desk.words(against) })} />
    </a>
  );
}
