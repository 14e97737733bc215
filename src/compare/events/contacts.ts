/** Contacts: what articles tell of whether a meeting or call was made known, by whom, when, and whether somebody had to ask. */
import type { Disclosure, Passages, Statement, StoryEvent } from '../../facts/index.ts';
import { roleAt } from '../roles.ts';
import type { Story } from '../story.ts';

const contact =
  /\b(?:met|meet(?:s|ing|ings)?|spoke|spoken|talks?|talked|call(?:s|ed)?|contacts?|communicat\p{L}+|dinner|lunch|conversations?)\b/iu;
const told = String.raw`(?:disclos(?:e|es|ed|ing)|report(?:ed)?|mention(?:ed|ing)?|declar(?:e|ed|ing)|reveal(?:ed|ing)?|acknowledg(?:e|ed)|register(?:ed)?|list(?:ed)?|told|made\s+public)`;
const untold = new RegExp(
  String.raw`\b(?:(?:did|had|has|have)\s*(?:not|n['’]t)|never|failed\s+to|without|neglected\s+to|omitted\s+to)\s+(?:\p{L}+\s+)?${told}\b|\b(?:was|were|been|went)\s+(?:not|never)\s+(?:disclosed|reported|mentioned|declared|revealed)\b|\b(?:un(?:disclosed|reported|declared)|kept\s+(?:secret|quiet))\b`,
  'iu',
);
const known = new RegExp(
  String.raw`\b(?:(?:first|later|since|only|also)\s+)?(?:disclosed|declared|acknowledged|revealed|registered)\b[^.;]{0,60}\b(?:meet|met|call|contact|conversation|dinner|lunch|it\b|them\b|that\b)`,
  'iu',
);
const asked =
  /\b(?:when|after|until|being|was|were|had\s+been)\s+(?:\p{L}+\s+)?asked\b|^asked\b|\bunder\s+questioning\b|\basked\s+(?:about|whether|if)\b/iu;

/** Sentences around a contact in which its disclosure may be told. */
const around = 2;

/** Meetings and calls with the capacity of each side, and with what is told of their disclosure. */
export function withContacts(story: Story, events: readonly StoryEvent[], statements: readonly Statement[]): StoryEvent[] {
  return events.map((event) => {
    const at = event.passages[0].slices[0].span;
    const capacities = event.who.flatMap((who) => {
      const role = roleAt(story, story.entity(who), event.when, at);
      return role ? [{ who, role }] : [];
    });
    const disclosure = event.type === 'meeting' || event.type === 'call' ? disclosureOf(story, event, statements) : undefined;
    return { ...event, ...(capacities.length > 0 ? { capacities } : {}), ...(disclosure ? { disclosure } : {}) };
  });
}

function disclosureOf(story: Story, event: StoryEvent, statements: readonly Statement[]): Disclosure | undefined {
  return deniedBy(story, event, statements) ?? toldBeside(story, event, statements);
}

/** Somebody on one side says that there was no such contact: the words of the denial. */
function deniedBy(story: Story, event: StoryEvent, statements: readonly Statement[]): Disclosure | undefined {
  if (event.who.length < 2) return undefined;
  for (const one of statements) {
    if (one.stance !== 'denies' || one.speaker === undefined || !event.who.includes(one.speaker)) continue;
    const [report] = one.reports;
    const words = report.slices.map(({ span }) => story.words(span)).join(' ');
    const others = event.who.filter((who) => who !== one.speaker);
    if (!contact.test(words) || !others.some((who) => names(story, who, words))) continue;
    const sentence = story.words(story.sentence(report.cue[0] ?? report.slices[0].span));
    return {
      status: 'denied',
      by: one.speaker,
      asked: asked.test(sentence),
      ...(one.when ? { when: one.when } : {}),
      passages: [{ document: report.document, slices: report.slices, statement: one.id }],
    };
  }
  return undefined;
}

const names = (story: Story, who: string, words: string): boolean =>
  story.entity(who)?.names.some((name) => words.includes(name.split(' ').at(-1) ?? name)) ?? false;

/** `He did not disclose the meeting`, `which she mentioned only when asked`, next to where the contact is told. */
function toldBeside(story: Story, event: StoryEvent, statements: readonly Statement[]): Disclosure | undefined {
  for (const { document, slices } of event.passages) {
    const sentences = story.reading(document)?.sentences ?? [];
    const place = story.sentenceIndex(slices[0].span);
    for (let at = Math.max(0, place - 1); at <= Math.min(sentences.length - 1, place + around); at++) {
      const sentence = sentences[at];
      if (!sentence) continue;
      const words = story.words(sentence);
      const not = untold.exec(words);
      const yes = not ? null : known.exec(words);
      const found = not ?? yes;
      // Further away, the sentence must speak of a contact or take it up.
      if (!found || (at !== place && !contact.test(words) && !/\b(?:it|them|that|this|either)\b/iu.test(words.slice(found.index))))
        continue;
      const cut = sentence.start + found.index;
      const by = event.who.find((who) =>
        story.entity(who)?.mentions.some((span) => span.document === document && span.start >= sentence.start && span.end <= cut),
      );
      if (by === undefined) continue;
      const said = statements.find((one) =>
        one.reports.some((report) => report.document === document && report.slices.some(({ span }) => span.start <= cut && cut < span.end)),
      );
      const passages: Passages = [{ document, slices: [{ span: sentence, quoted: false }], ...(said ? { statement: said.id } : {}) }];
      return { status: not ? 'not disclosed' : 'disclosed', by, asked: asked.test(words), passages };
    }
  }
  return undefined;
}
