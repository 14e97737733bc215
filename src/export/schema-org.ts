/** schema.org (JSON-LD): articles, printed quotations, claims, people with their roles. */
import type { Document, Entity, Report, Role, Statement } from '../facts/index.ts';
import { bytesOf, type Format } from './format.ts';
import { iri } from './iri.ts';
import { type Lookup, lookupOf } from './lookup.ts';
import { jsonOf } from './visible.ts';

type Json = Readonly<Record<string, unknown>>;
const to = (id: string): Json => ({ '@id': iri(id) });

function articleOf(lookup: Lookup, document: Document): Json {
  return {
    '@type': 'NewsArticle',
    '@id': iri(document.id),
    ...(document.headline ? { headline: document.headline.words } : {}),
    ...(document.published ? { datePublished: document.published.value } : {}),
    ...(document.byline ? { creditText: document.byline.words } : {}),
    ...(document.modified ? { dateModified: document.modified } : {}),
    ...(document.address ? { url: document.address.value } : {}),
    publisher: to(lookup.outletOf(document.id).id),
    articleBody: document.text,
    encoding: { '@type': 'MediaObject', name: document.source, encodingFormat: 'text/plain', sha256: document.hash },
  };
}

/** Only words that the outlet printed inside quotation marks; each run of them is one. */
const quotationsOf = (statement: Statement, report: Report, number: number, lookup: Lookup): Json[] =>
  report.slices
    .filter(({ quoted }) => quoted)
    .map(({ span }, index) => ({
      '@type': 'Quotation',
      '@id': `${iri(statement.id)}#quotation-${number}-${index + 1}`,
      text: lookup.words(span),
      ...(statement.speaker === undefined ? {} : { spokenByCharacter: to(lookup.entity(statement.speaker).id) }),
      isPartOf: to(report.document),
      identifier: statement.id,
    }));

/** The property repeats inside its role, as schema.org has it. A day that only may be right is said in words, not as a first or last day. */
const roleOf = (lookup: Lookup, { span, status, time }: Role): Json => ({
  '@type': 'Role',
  hasOccupation: { '@type': 'Occupation', name: lookup.words(span) },
  description: [status, time?.value].filter(Boolean).join(', '),
});

const types: Readonly<Record<Entity['kind'], string>> = {
  person: 'Person',
  organisation: 'Organization',
  group: 'Organization',
  document: 'CreativeWork',
  place: 'Place',
};

function entityOf(lookup: Lookup, entity: Entity): Json {
  const name = lookup.nameOf(entity.id);
  const others = entity.names.filter((other) => other !== name);
  const roles = entity.kind === 'person' ? entity.roles : [];
  return {
    '@type': types[entity.kind],
    '@id': iri(entity.id),
    name,
    ...(others.length > 0 ? { alternateName: others } : {}),
    ...(roles.length > 0 ? { hasOccupation: roles.map((role) => roleOf(lookup, role)) } : {}),
    ...(entity.anonymous ? { disambiguatingDescription: 'not named by the articles' } : {}),
  };
}

function graphOf(lookup: Lookup): Json[] {
  const { outlets, documents, entities, statements, claims } = lookup.record;
  return [
    ...outlets.map(({ id, name }) => ({ '@type': 'NewsMediaOrganization', '@id': iri(id), ...(name === undefined ? {} : { name }) })),
    ...documents.map((document) => articleOf(lookup, document)),
    ...entities.map((entity) => entityOf(lookup, entity)),
    ...statements.flatMap((statement) => statement.reports.flatMap((report, index) => quotationsOf(statement, report, index + 1, lookup))),
    ...claims.map(({ id, gist, passages, origins }) => ({
      '@type': 'Claim',
      '@id': iri(id),
      text: lookup.said(gist),
      appearance: [...new Set(passages.map(({ document }) => document))].map(to),
      ...(origins.length > 0
        ? { author: origins.map(({ kind, id: whose }) => to((kind === 'entity' ? lookup.entity(whose) : lookup.outlet(whose)).id)) }
        : {}),
    })),
  ];
}

export const schemaOrg: Format = {
  name: 'schema-org',
  title: 'Linked data (schema.org)',
  extension: '.schema.jsonld',
  mediaType: 'application/ld+json',
  write: (record) => bytesOf(`${jsonOf({ '@context': 'https://schema.org', '@graph': graphOf(lookupOf(record)) }, 1)}\n`),
};
