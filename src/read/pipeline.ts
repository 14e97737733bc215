/** The only place with the order in which an article is read. */
import type {
  Attribution,
  Document,
  Notice,
  Proposition,
  Quotation,
  Reading,
  Referent,
  ReportedEvent,
  ReportedStatement,
  Span,
  TimeExpression,
} from '../facts/index.ts';
import { bySpan } from '../facts/index.ts';
import { notice } from '../errors.ts';
import { paragraphsOf, quotations, sentences } from '../text/index.ts';
import { attributionsByRules, merged, nestedAttributions, type RawAttribution, withoutTold, withQuotations } from './attributions/index.ts';
import { type Coreference, resolve } from './coreference/index.ts';
import { eventsIn } from './events/index.ts';
import { findMentions, type Mentions } from './mentions/index.ts';
import { propositionsIn } from './propositions/index.ts';
import { withRoles } from './roles/index.ts';
import { pipeline, type Stage } from './stage.ts';
import { attributionFacts, statementsOf } from './statements/index.ts';
import { datedStatements, timesIn } from './time/index.ts';
import { allLines, type Line } from './tokens/lines.ts';
import { type Heard, hear, reportsInTurns, type Spoken, spokenIn, stillTold, turnStatements } from './transcripts/index.ts';

interface Start {
  readonly document: Document;
  /** Attributions that a model found; without them the rules find them. */
  readonly given: readonly RawAttribution[] | undefined;
  /** A model's file and hash, or the name of the rules. */
  readonly by: string;
}
interface Texts {
  readonly paragraphs: readonly Span[];
  readonly sentences: readonly Span[];
  readonly quotations: readonly Quotation[];
}
interface Lines {
  readonly lines: readonly Line[];
  /** Lines inside whole quotations. */
  readonly inner: readonly Line[];
}
interface Times {
  readonly times: readonly TimeExpression[];
}
interface Raw {
  readonly raw: readonly RawAttribution[];
  readonly attributions: readonly Attribution[];
  readonly nested: readonly (RawAttribution & { readonly within: number })[];
  /** What tells who speaks: the model's before the rules', which may take who speaks for what is said. */
  readonly speaking: readonly RawAttribution[];
}
interface Turns {
  /** The turns of a transcript, interview or letter; absent for an article. */
  readonly spoken: Spoken | undefined;
}
interface People {
  readonly mentions: Mentions;
  readonly heard: Heard;
}
interface Who {
  readonly coreference: Coreference;
}

const text: Stage<Start, Texts> = {
  name: 'text',
  run: ({ document }, tell) => {
    const paragraphs = paragraphsOf(document);
    const found = quotations(document, paragraphs);
    for (const open of unclosed(document, found)) tell(notice('quotation-never-closed', {}, { source: document.id, span: open.outer }));
    return { paragraphs, sentences: sentences(document, paragraphs), quotations: found };
  },
};
const words: Stage<Start & Texts, Lines> = {
  name: 'words',
  run: ({ document, paragraphs, quotations }) => allLines(document, paragraphs, quotations),
};
const time: Stage<Start & Texts & Lines, Times> = {
  name: 'time',
  run: ({ document, sentences, lines, inner }, tell) => ({ times: timesIn(document, sentences, [...lines, ...inner], tell) }),
};
const attribution: Stage<Start & Texts & Lines, Raw> = {
  name: 'attributions',
  run: ({ document, given, by, lines, inner, quotations }) => {
    const hasContent = ({ content }: RawAttribution): boolean => content.length > 0;
    const rules = attributionsByRules(lines, quotations).filter(hasContent);
    const heard = given?.filter(hasContent).map((one) => ({ ...withoutTold(document.text, one), by }));
    const model = heard && withQuotations(document.text, quotations, heard);
    // The model marks attributions better alone; for what becomes a statement, the rules' shorter contents proved better.
    const raw = merged(rules, model ?? []);
    const nested = nestedAttributions(raw, lines, inner);
    const speaking = [...merged(model ?? [], rules), ...nested];
    return { raw, attributions: attributionFacts(document, model ?? rules), nested, speaking };
  },
};
const turns: Stage<Start & Texts, Turns> = {
  name: 'transcripts',
  run: ({ document, paragraphs }) => ({ spoken: spokenIn(document, paragraphs) }),
};
const mention: Stage<Start & Lines & Raw & Turns, People> = {
  name: 'mentions',
  run: ({ document, lines, inner, speaking, spoken }) => {
    const all = [...lines, ...inner].toSorted((a, b) => a.start - b.start || b.end - a.end);
    const heard = hear(document, spoken, findMentions(document, all, speaking), all);
    return { mentions: heard.mentions, heard };
  },
};
const who: Stage<Start & Raw & People, Who> = {
  name: 'coreference',
  run: ({ document, mentions, speaking }, tell) => ({ coreference: resolve(document, mentions, speaking, tell) }),
};
const roles: Stage<Start & Lines & Times & People & Who, { readonly referents: readonly Referent[] }> = {
  name: 'roles',
  run: ({ document, lines, inner, mentions, coreference, times }) => ({
    referents: withRoles(document, [...lines, ...inner], mentions, coreference, times),
  }),
};
const statement: Stage<
  Start & Texts & Lines & Times & Raw & Turns & People & Who & { readonly referents: readonly Referent[] },
  { readonly statements: readonly ReportedStatement[] }
> = {
  name: 'statements',
  run: (have, tell) => {
    const { spoken, heard, coreference } = have;
    if (!spoken) return { statements: datedStatements(have.document, have.times, have.referents, statementsOf(have, tell)) };
    const told: Notice[] = [];
    const reports = reportsInTurns(
      have.document,
      spoken,
      heard,
      coreference,
      statementsOf(have, (notice) => told.push(notice)),
    );
    for (const notice of told.filter(stillTold(spoken, reports))) tell(notice);
    return {
      statements: [...reports, ...turnStatements({ ...have, spoken, reports, tell })].toSorted((a, b) =>
        bySpan(a.slices[0].span, b.slices[0].span),
      ),
    };
  },
};
const events: Stage<
  Start & Lines & Times & People & Who & { readonly statements: readonly ReportedStatement[] },
  { readonly events: readonly ReportedEvent[] }
> = {
  name: 'events',
  run: ({ document, lines, inner, mentions, coreference, times, statements }) => ({
    events: eventsIn(document, [...lines, ...inner], mentions, coreference, times, statements),
  }),
};
const propositions: Stage<
  Start & Lines & Times & People & Who & { readonly statements: readonly ReportedStatement[] },
  { readonly propositions: readonly Proposition[] }
> = {
  name: 'propositions',
  run: ({ document, lines, inner, mentions, coreference, times, statements }) => ({
    propositions: propositionsIn(document, [...lines, ...inner], statements, mentions, coreference, times),
  }),
};

/** A quotation that its next paragraph takes up again is no fault of the text. */
function unclosed(document: Document, all: readonly Quotation[]): Quotation[] {
  return all.filter((one, at) => {
    if (one.closed || one.level > 1) return false;
    const next = all.slice(at + 1).find(({ level }) => level === 1);
    return !(next && /^\s*$/u.test(document.text.slice(one.outer.end, next.outer.start)));
  });
}

interface Stages {
  readonly text: typeof text;
  readonly words: typeof words;
  readonly time: typeof time;
  readonly attribution: typeof attribution;
  readonly turns: typeof turns;
  readonly mention: typeof mention;
  readonly who: typeof who;
  readonly roles: typeof roles;
  readonly statement: typeof statement;
  readonly events: typeof events;
  readonly propositions: typeof propositions;
}

/** The stages by name. */
export const stages: Stages = { text, words, time, attribution, turns, mention, who, roles, statement, events, propositions };

/** Runs all stages on one document; `others` take the place of those of their names, to measure what a stage brings. */
export function readDocument(
  document: Document,
  given: readonly RawAttribution[] | undefined,
  by: string,
  others: Partial<Stages> = {},
): Reading {
  const use = { ...stages, ...others };
  const { have, notices } = pipeline<Start>({ document, given, by })
    .then(use.text)
    .then(use.words)
    .then(use.time)
    .then(use.attribution)
    .then(use.turns)
    .then(use.mention)
    .then(use.who)
    .then(use.roles)
    .then(use.statement)
    .then(use.events)
    .then(use.propositions);
  return {
    document: document.id,
    sentences: have.sentences,
    quotations: have.quotations,
    mentions: have.mentions.found.map((one) => one.mention),
    referents: have.referents,
    times: have.times,
    attributions: have.attributions,
    statements: have.statements,
    events: have.events,
    propositions: have.propositions,
    notices,
  };
}
