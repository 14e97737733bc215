/** W3C Web Annotation (JSON-LD): every fact as annotations on its articles' texts. */
import type { Passages, Slices, Span, Statement } from '../facts/index.ts';
import { codePoints } from './code-points.ts';
import { bytesOf, type Format } from './format.ts';
import { iri } from './iri.ts';
import { type Lookup, lookupOf } from './lookup.ts';
import { jsonOf } from './visible.ts';

/** Length of prefix and suffix, in code points. */
const around = 32;

type Json = Readonly<Record<string, unknown>>;

interface Body {
  /** What kind of fact: `statement`, `claim`, … A tag. */
  readonly tag: string;
  /** In a fixed form around printed words. */
  readonly says?: string;
  /** Ids of what it is about. */
  readonly about?: readonly (string | undefined)[];
}

const textual = (purpose: string, value: string): Json => ({ type: 'TextualBody', purpose, format: 'text/plain', value });

function annotator(lookup: Lookup) {
  const measured = new Map(lookup.record.documents.map((document) => [document.id, codePoints(document.text)]));
  const sourceOf = (id: string): Json => {
    const { hash, source } = lookup.document(id);
    const outlet = lookup.outletName(id);
    return {
      id: iri(id),
      type: 'Text',
      format: 'text/plain',
      name: source,
      sha256: hash,
      ...(outlet === undefined ? {} : { creator: { type: 'Organization', name: outlet } }),
    };
  };

  const target = (span: Span): Json => {
    const { start, end, document: id } = span;
    const exact = lookup.words(span);
    const document = lookup.document(id);
    const points = measured.get(id) ?? codePoints(document.text);
    const [from, to] = [points.at(start), points.at(end)];
    return {
      type: 'SpecificResource',
      source: sourceOf(id),
      selector: [
        { type: 'TextPositionSelector', start: from, end: to },
        {
          type: 'TextQuoteSelector',
          exact,
          prefix: document.text.slice(points.unit(from - around), start),
          suffix: document.text.slice(end, points.unit(to + around)),
        },
      ],
    };
  };

  return (id: string, part: string, motivation: string, spans: readonly Span[], { tag, says, about = [] }: Body): Json => ({
    id: `${iri(id)}#${part}`,
    type: 'Annotation',
    motivation,
    body: [
      textual('tagging', tag),
      ...(says === undefined ? [] : [textual('describing', says)]),
      ...about.filter((one) => one !== undefined).map((one) => ({ type: 'SpecificResource', purpose: 'identifying', source: iri(one) })),
    ],
    target: spans.map(target),
  });
}

const spansOf = (slices: Slices): Span[] => slices.map(({ span }) => span);
const ofAll = (passages: Passages): Span[] => passages.flatMap(({ slices }) => spansOf(slices));

/** `Ida Brack denies, to the council, via the Post`. */
function inShort(lookup: Lookup, { speaker, stance, to, via }: Statement): string {
  const names = (ids: readonly string[]): string => ids.map(lookup.nameOf).join(', ');
  const parts = [
    `${speaker === undefined ? 'speaker not told' : lookup.nameOf(speaker)} ${stance}`,
    to.length > 0 ? `to ${names(to)}` : '',
    via.length > 0 ? `via ${names(via)}` : '',
  ];
  return parts.filter(Boolean).join(', ');
}

function annotationsOf(lookup: Lookup): Json[] {
  const annotation = annotator(lookup);
  const { record } = lookup;
  return [
    ...record.entities.map((entity) =>
      annotation(entity.id, 'mentions', 'identifying', entity.mentions, {
        tag: entity.kind,
        says: lookup.nameOf(entity.id),
        about: [entity.id],
      }),
    ),
    ...record.statements.flatMap((statement) =>
      statement.reports.flatMap((report, index) => {
        const about = [statement.id, statement.speaker];
        const content = annotation(statement.id, `report-${index + 1}`, 'describing', spansOf(report.slices), {
          tag: `statement, ${report.kind}`,
          says: inShort(lookup, statement),
          about,
        });
        const credit = [...report.source, ...report.cue];
        return credit.length === 0
          ? [content]
          : [content, annotation(statement.id, `credit-${index + 1}`, 'linking', credit, { tag: 'source and cue', about })];
      }),
    ),
    ...record.claims.map(({ id, passages }) => annotation(id, 'passages', 'linking', ofAll(passages), { tag: 'claim', about: [id] })),
    ...record.conflicts.map(({ id, kind, sides, reasons }) =>
      annotation(
        id,
        'sides',
        'questioning',
        sides.flatMap(({ passages }) => ofAll(passages)),
        {
          tag: `conflict, ${kind}`,
          says: reasons[0].text,
          about: [id],
        },
      ),
    ),
    ...record.demands.map(({ id, action, passages, by, of }) =>
      annotation(id, 'passages', 'classifying', ofAll(passages), { tag: `demand, ${action}`, about: [id, by, of] }),
    ),
    ...record.events.map(({ id, type, status, who, passages }) =>
      annotation(id, 'passages', 'classifying', ofAll(passages), { tag: `${type}, ${status}`, about: [id, ...who] }),
    ),
  ];
}

export const annotations: Format = {
  name: 'web-annotation',
  title: 'Annotations (W3C Web Annotation)',
  extension: '.annotations.jsonld',
  mediaType: 'application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"',
  write(record) {
    const lookup = lookupOf(record);
    const items = annotationsOf(lookup);
    const collection = {
      '@context': ['http://www.w3.org/ns/anno.jsonld', { sha256: 'http://schema.org/sha256' }],
      id: iri(record.id),
      type: 'AnnotationCollection',
      ...(record.title === undefined ? {} : { label: record.title }),
      generator: { id: `urn:onrecord:version:${record.version}`, type: 'Software', name: `onrecord ${record.version}` },
      total: items.length,
      first: { id: `${iri(record.id)}#page-1`, type: 'AnnotationPage', startIndex: 0, items },
    };
    return bytesOf(`${jsonOf(collection, 1)}\n`);
  },
};
