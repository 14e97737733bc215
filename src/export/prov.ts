/** PROV-O (JSON-LD): where the news came from (via, origins), and how the program came to say so (derivation). */
import { type Claim, idOf, type Report, type Statement } from '../facts/index.ts';
import { bytesOf, type Format } from './format.ts';
import { iri } from './iri.ts';
import { type Lookup, lookupOf } from './lookup.ts';
import { jsonOf } from './visible.ts';

type Json = Readonly<Record<string, unknown>>;
const to = (name: string): Json => ({ '@id': name });

const context = {
  prov: 'http://www.w3.org/ns/prov#',
  owl: 'http://www.w3.org/2002/07/owl#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  onrecord: 'urn:onrecord:term:',
  id: '@id',
  type: '@type',
  label: 'rdfs:label',
};

const software = (lookup: Lookup): string => `urn:onrecord:version:${lookup.record.version}`;
const act = (stage: string, by: string): string => iri(idOf('activity', stage, by));

const agent = (lookup: Lookup, entity: string): string => iri(lookup.entity(entity).id);

/** The words as one document prints them, taken from the document; what stands before them in the chain, carrier by carrier. */
function reportNodes(lookup: Lookup, statement: Statement, report: Report, number: number): Json[] {
  const id = `${iri(statement.id)}#report-${number}`;
  /** Nearest to the article first; the utterance itself is the chain's far end. */
  const relays = report.via.map((carrier, index) => ({ carrier, id: `${id}-via-${index + 1}` }));
  const chain = [...relays.map((relay) => relay.id), iri(statement.id)];
  return [
    {
      id,
      type: 'prov:Entity',
      'prov:value': lookup.said(report.slices),
      'prov:wasQuotedFrom': to(iri(report.document)),
      'prov:wasDerivedFrom': to(chain[0] ?? iri(statement.id)),
      'prov:hadPrimarySource': to(iri(statement.id)),
      'prov:wasGeneratedBy': to(act(report.derivation.stage, report.derivation.by)),
      ...(report.derivation.score === undefined ? {} : { 'onrecord:score': report.derivation.score }),
    },
    ...relays.map((relay, index) => ({
      id: relay.id,
      type: 'prov:Entity',
      'prov:wasAttributedTo': to(agent(lookup, relay.carrier)),
      'prov:wasDerivedFrom': to(chain[index + 1] ?? iri(statement.id)),
    })),
  ];
}

function statementNodes(lookup: Lookup, statement: Statement): Json[] {
  const itself = {
    id: iri(statement.id),
    type: 'prov:Entity',
    label: statement.stance,
    ...(statement.speaker === undefined ? {} : { 'prov:wasAttributedTo': to(agent(lookup, statement.speaker)) }),
  };
  return [itself, ...statement.reports.flatMap((report, index) => reportNodes(lookup, statement, report, index + 1))];
}

/**
 * A claim is drawn from what the articles print, and what each prints from the claim's origins: an entity for every carrier on the way.
 */
function claimNodes(lookup: Lookup, claim: Claim): Json[] {
  const nodes: Json[] = [];
  /** What a document's passage was taken from. */
  const taken = new Map<string, Json[]>();
  const origins = claim.origins.map((origin, number) => {
    const source = `${iri(claim.id)}#origin-${number + 1}`;
    nodes.push({
      id: source,
      type: 'prov:Entity',
      'prov:wasAttributedTo': to(origin.kind === 'entity' ? agent(lookup, origin.id) : iri(lookup.outlet(origin.id).id)),
    });
    for (const [index, { via, document }] of origin.chains.entries()) {
      let from = source;
      for (const [step, carrier] of via.toReversed().entries()) {
        const id = `${source}-chain-${index + 1}-${step + 1}`;
        nodes.push({ id, type: 'prov:Entity', 'prov:wasAttributedTo': to(agent(lookup, carrier)), 'prov:wasDerivedFrom': to(from) });
        from = id;
      }
      taken.set(document, [...(taken.get(document) ?? []), to(from)]);
    }
    return to(source);
  });
  const passages = claim.passages.map(({ document, slices }, index) => ({
    id: `${iri(claim.id)}#passage-${index + 1}`,
    type: 'prov:Entity',
    'prov:value': lookup.said(slices),
    'prov:wasQuotedFrom': to(iri(document)),
    ...(taken.has(document) ? { 'prov:wasDerivedFrom': taken.get(document) } : {}),
  }));
  const itself = {
    id: iri(claim.id),
    type: 'prov:Entity',
    'prov:wasDerivedFrom': passages.map(({ id }) => to(id)),
    ...(origins.length > 0 ? { 'prov:hadPrimarySource': origins } : {}),
  };
  return [itself, ...passages, ...nodes];
}

function graphOf(lookup: Lookup): Json[] {
  const { record } = lookup;
  const derivations = new Map(
    record.statements.flatMap(({ reports }) => reports.map(({ derivation: { stage, by } }) => [act(stage, by), { stage, by }] as const)),
  );
  return [
    { id: software(lookup), type: ['prov:Agent', 'prov:SoftwareAgent'], label: `onrecord ${record.version}` },
    ...[...derivations].map(([id, { stage, by }]) => ({
      id,
      type: 'prov:Activity',
      label: stage,
      'prov:qualifiedAssociation': {
        type: 'prov:Association',
        'prov:agent': to(software(lookup)),
        'prov:hadPlan': { id: `${id}-plan`, type: ['prov:Entity', 'prov:Plan'], label: by },
      },
      'prov:used': record.documents.map((document) => to(iri(document.id))),
    })),
    ...record.outlets.map(({ id, name }) => ({
      id: iri(id),
      type: ['prov:Agent', 'prov:Organization'],
      ...(name === undefined ? {} : { label: name }),
    })),
    ...record.documents.map((document) => ({
      id: iri(document.id),
      type: 'prov:Entity',
      label: document.source,
      'onrecord:sha256': document.hash,
      'prov:wasAttributedTo': to(iri(lookup.outletOf(document.id).id)),
    })),
    ...record.entities.map((entity) => ({
      id: iri(entity.id),
      type: ['prov:Agent', ...(entity.kind === 'person' ? ['prov:Person'] : entity.kind === 'organisation' ? ['prov:Organization'] : [])],
      label: lookup.nameOf(entity.id),
      ...(entity.outlet === undefined ? {} : { 'owl:sameAs': to(iri(entity.outlet)) }),
    })),
    ...record.statements.flatMap((statement) => statementNodes(lookup, statement)),
    ...record.claims.flatMap((claim) => claimNodes(lookup, claim)),
  ];
}

export const prov: Format = {
  name: 'prov',
  title: 'Provenance (PROV-O)',
  extension: '.prov.jsonld',
  mediaType: 'application/ld+json',
  write: (record) => bytesOf(`${jsonOf({ '@context': context, '@graph': graphOf(lookupOf(record)) }, 1)}\n`),
};
