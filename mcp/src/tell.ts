/** Facts of a record as tools answer them: names instead of ids, and for all words where they stand. */
import type { Claim, Passage, Slices, Span, Statement } from '../../src/facts/index.ts';
import { type Lookup, lookupOf } from '../../src/export/index.ts';
import type { StoryRecord } from '../../src/onrecord.ts';
import { z } from 'zod';

const span = z.object({
  document: z.string(),
  start: z.number().int().describe('UTF-16 code units of the article’s text, half open'),
  end: z.number().int(),
  words: z.string().describe('exactly as printed'),
});
const slice = span.extend({ quoted: z.boolean().describe('the outlet printed these words inside quotation marks') });
const place = z.object({
  said: z.string().describe('the slices in their order; quotation marks only where the outlet printed them'),
  slices: z.array(slice),
  outlet: z.string().nullable(),
  published: z.string().nullable(),
  file: z.string(),
});
const report = place.extend({ source: z.array(span).describe('who is named as the source'), cue: z.array(span) });
const somebody = z.object({ id: z.string(), name: span });

export const statementForm = z.object({
  id: z.string(),
  speaker: somebody.nullable().describe('null: the articles do not tell, or it was not found'),
  via: z.array(somebody).describe('carriers, nearest to the article first'),
  to: z.array(somebody),
  kind: z.enum(['direct', 'indirect', 'mixed']),
  stance: z.string(),
  when: z.string().nullable(),
  reports: z.array(report),
});
export const claimForm = z.object({
  id: z.string(),
  gist: z.array(slice),
  origins: z.array(
    z.object({
      kind: z.enum(['entity', 'outlet']).describe('outlet: it reports in its own voice and credits nobody'),
      id: z.string(),
      name: span.nullable(),
      outlet: z.string().nullable(),
      chains: z.array(z.object({ via: z.array(somebody), outlet: z.string().nullable(), file: z.string(), credit: z.array(span) })),
    }),
  ),
  positions: z.array(
    z.object({
      outlet: z.string().nullable(),
      sign: z.enum(['says', 'differs', 'only', 'silent', 'conflict']),
      difference: span.nullable(),
    }),
  ),
  passages: z.array(place),
  acknowledgements: z.array(z.string()).describe('ids of statements in which another side confirms it; no origins of their own'),
  conflicts: z.array(z.object({ id: z.string(), kind: z.string(), reason: z.string() })),
});

export interface Teller {
  readonly lookup: Lookup;
  statement(statement: Statement): z.infer<typeof statementForm>;
  claim(claim: Claim): z.infer<typeof claimForm>;
}

export function tellerFor(record: StoryRecord): Teller {
  const lookup = lookupOf(record);
  const spanOf = (one: Span): z.infer<typeof span> => ({
    document: one.document,
    start: one.start,
    end: one.end,
    words: lookup.words(one),
  });
  const slicesOf = (slices: Slices): z.infer<typeof slice>[] => slices.map(({ span: own, quoted }) => ({ ...spanOf(own), quoted }));
  const who = (id: string): z.infer<typeof somebody> => ({ id, name: spanOf(lookup.entity(id).name) });
  const placeOf = ({ document: id, slices }: Pick<Passage, 'document' | 'slices'>): z.infer<typeof place> => {
    const { published, source } = lookup.document(id);
    return {
      said: lookup.said(slices),
      slices: slicesOf(slices),
      outlet: lookup.outletName(id) ?? null,
      published: published?.value ?? null,
      file: source,
    };
  };
  return {
    lookup,
    statement: ({ id, speaker, via, to, kind, stance, when, reports }) => ({
      id,
      speaker: speaker === undefined ? null : who(speaker),
      via: via.map(who),
      to: to.map(who),
      kind,
      stance,
      when: when?.value ?? null,
      reports: reports.map((one) => ({ ...placeOf(one), source: one.source.map(spanOf), cue: one.cue.map(spanOf) })),
    }),
    claim: ({ id, gist, origins, positions, passages, acknowledgements }) => ({
      id,
      gist: slicesOf(gist),
      origins: origins.map(({ kind, id: origin, chains }) => ({
        kind,
        id: origin,
        name: kind === 'entity' ? who(origin).name : null,
        outlet: kind === 'outlet' ? (lookup.outlet(origin).name ?? null) : null,
        chains: chains.map(({ via, document, credit }) => ({
          via: via.map(who),
          outlet: lookup.outletName(document) ?? null,
          file: lookup.document(document).source,
          credit: credit.map(spanOf),
        })),
      })),
      positions: positions.map(({ outlet, sign, difference }) => ({
        outlet: lookup.outlet(outlet).name ?? null,
        sign,
        difference: difference ? spanOf(difference) : null,
      })),
      passages: passages.map(placeOf),
      acknowledgements: [...acknowledgements],
      conflicts: record.conflicts
        .filter(({ sides }) => sides.some((side) => side.passages.some((one) => passages.some((own) => samePlace(one, own)))))
        .map((conflict) => ({ id: conflict.id, kind: conflict.kind, reason: conflict.reasons[0].text })),
    }),
  };
}

const samePlace = (a: Passage, b: Passage): boolean =>
  a.slices.some(({ span: one }) =>
    b.slices.some(({ span: other }) => one.document === other.document && one.start < other.end && other.start < one.end),
  );
