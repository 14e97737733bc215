import type { Line, Word } from '../tokens/lines.ts';
import type { Group } from './groups.ts';
import { baseRight, dates, isFinite, isVerb, phraseRight, relative, subjectLeft } from './phrases.ts';
import type { Frame } from './raw.ts';
import { cueVerb } from './verbs.ts';

/** Where the content of a cue lies to its right, by word indexes. */
export interface Right {
  readonly frame: Frame;
  readonly from: number;
  readonly to: number;
  /** Words between the verb and the content that belong to the cue (`for` in `called for`). */
  readonly cueTo: number;
  readonly addressee?: { readonly from: number; readonly to: number };
}

const telling = /^(?:tell|assure|remind|inform|ask|urge|advise|warn|implore|exhort|order|press)$/u;
const informing = /^(?:warn|inform|remind|tell)$/u;
const asking = /^(?:ask|invite|urge|advise|warn|implore|exhort|order|press|tell|want|expect|see|call)$/u;
const writing = /^(?:write|explain|suggest|admit|announce|confirm|repeat|complain|protest|confess|apologi[sz]e|add|report)$/u;
const question = /^(?:whether|if|how|why|what|when|where|who|which)$/u;
/** Prepositions that belong to their verb: what comes after them is the content, and they are part of the cue. */
const required: Readonly<Record<string, RegExp>> = {
  allude: /^to$/u,
  appeal: /^for$/u,
  apologise: /^for$/u,
  apologize: /^for$/u,
  boast: /^(?:of|about)$/u,
  brag: /^(?:of|about)$/u,
  call: /^(?:for|on|upon)$/u,
  caution: /^(?:against|about)$/u,
  complain: /^(?:about|of)$/u,
  comment: /^(?:on|about)$/u,
  joke: /^about$/u,
  object: /^to$/u,
  point: /^to$/u,
  react: /^to$/u,
  refer: /^to$/u,
  respond: /^to$/u,
  reply: /^to$/u,
  speculate: /^(?:on|about)$/u,
  warn: /^(?:of|against|about)$/u,
  hint: /^at$/u,
  reflect: /^on$/u,
  worry: /^about$/u,
  insist: /^on$/u,
  press: /^for$/u,
  plead: /^for$/u,
};
const prepositions = /^(?:for|of|on|about|against|to|with|in|at|into|as|from|over)$/u;

/** What follows a cue. */
export function contentRight(line: Line, group: Group): Right {
  const { words } = line;
  let at = group.to;
  let addressee: { from: number; to: number } | undefined;
  const nothing: Right = { frame: 'none', from: at, to: at, cueTo: at };
  const end = lineEnd(words);
  if (telling.test(group.verb.lemma) && words[at] && words[at]?.tag !== 'QUOTE') {
    const phrase = phraseRight(words, at, false);
    if (phrase && !isFinite(words[phrase.to])) {
      const short = baseRight(words, at);
      const stop =
        isClauseStart(words, phrase.to, end) || words[phrase.to]?.tag === 'QUOTE' || words[phrase.to]?.tag === ',' ? phrase.to : short;
      // `urged the chair, Beatrix Coyle, to hand over the inquiry`
      const beside = words[stop]?.tag === ',' ? phraseRight(words, stop + 1, false) : undefined;
      const named = beside && words[beside.to]?.tag === ',' && words[beside.to + 1]?.tag === 'TO' ? beside.to : stop;
      const topic = informing.test(group.verb.lemma)
        ? words.findIndex(({ lower }, place) => place > at && place < named && lower === 'about')
        : -1;
      addressee = { from: at, to: topic < 0 ? named : topic };
      at = addressee.to;
    }
  }
  if (writing.test(group.verb.lemma) && words[at]?.tag === 'TO' && !isVerbish(words, at + 1)) {
    const phrase = phraseRight(words, at + 1, false);
    if (phrase) {
      addressee = phrase;
      at = phrase.to;
    }
  }
  // `the keys, which the bank had asked for, went missing`: what was asked for stands before.
  if (prepositions.test(words[group.to]?.lower ?? '') && words[group.to + 1]?.tag === ',') return nothing;
  const wanted = required[group.verb.lemma];
  if (wanted?.test(words[group.to]?.lower ?? '') && group.to + 1 < end && words[group.to + 1]?.tag !== 'QUOTE')
    return { frame: 'preposition', from: group.to + 1, to: phraseEnd(words, group.to + 1, end), cueTo: group.to + 1 };
  // `Citing officials, the paper said`: who is cited, and no further.
  if (group.verb.lemma === 'cite' && group.form === 'participle') {
    const cited = phraseRight(words, at);
    return cited ? { frame: 'phrase', from: at, to: cited.to, cueTo: group.to } : nothing;
  }
  // `put the crowd at 3,000`: only a figure makes it something said.
  if (group.verb.lemma === 'put') {
    const figure = words.findIndex(
      (word, place) =>
        place > at &&
        place < Math.min(end, at + 14) &&
        word.lower === 'at' &&
        /^(?:CD|RB|IN|DT)$/u.test(words[place + 1]?.tag ?? '') &&
        words.slice(place + 1, place + 5).some((other) => other.tag === 'CD'),
    );
    return figure < 0 ? nothing : { frame: 'phrase', from: at, to: clauseEnd(words, figure, end), cueTo: group.to };
  }
  at = skipAdjuncts(words, at, end);
  const that = addressee ? farThat(words, at, end) : undefined;
  if (that !== undefined) at = that;
  const told = (right: Right): Right => (addressee ? { ...right, addressee } : right);
  let place = at;
  while (/^(?:,|:)$/u.test(words[place]?.text ?? '')) place++;
  if (words[place]?.lower === 'that' && words[place + 1]?.tag === 'QUOTE')
    return told({ frame: 'quote', from: place, to: quotesEnd(words, place + 1), cueTo: group.to });
  if (words[place]?.tag === 'QUOTE')
    return told({
      frame: 'quote',
      from: place,
      to: quotesEnd(words, place),
      cueTo: words[group.to]?.text === ':' ? group.to + 1 : group.to,
    });
  if (addressee) while (words[at]?.tag === ',') at++;
  const first = words[at];
  if (!first || at >= end) return told(nothing);
  if (words[at]?.text === ':' && at + 1 < end) return told({ frame: 'clause', from: at + 1, to: end, cueTo: at + 1 });
  // `said that was a lie`: no conjunction, but what is spoken of.
  if (first.lower === 'that' && isFinite(words[at + 1]))
    return told({ frame: 'clause', from: at, to: clauseEnd(words, at, end), cueTo: group.to });
  if (first.lower === 'that' && isThat(words, at, end))
    return told({ frame: 'that', from: at, to: clauseEnd(words, at + 1, end), cueTo: group.to });
  if (question.test(first.lower)) return told({ frame: 'whether', from: at, to: clauseEnd(words, at + 1, end), cueTo: group.to });
  if (first.tag === 'TO' && isVerbish(words, at + 1))
    return told({ frame: addressee ? 'object infinitive' : 'infinitive', from: at, to: clauseEnd(words, at + 1, end), cueTo: group.to });
  // `warned the board about the locks a week before they failed`
  if (addressee && /^(?:about|of)$/u.test(first.lower) && informing.test(group.verb.lemma))
    return told({ frame: 'preposition', from: at + 1, to: clauseEnd(words, at + 1, end), cueTo: group.to });
  if (addressee && isClause(words, at, end)) return told({ frame: 'clause', from: at, to: clauseEnd(words, at, end), cueTo: group.to });
  if (addressee) {
    if (words[at]?.tag !== ',' && isClause(words, addressee.from, end))
      return { frame: 'clause', from: addressee.from, to: clauseEnd(words, addressee.from, end), cueTo: group.to };
    if (prepositions.test(first.lower))
      return told({ frame: 'preposition', from: at + 1, to: clauseEnd(words, at + 1, end), cueTo: group.to });
    return told(nothing);
  }
  if (/^[,)]$/u.test(first.text)) return nothing;
  if (asking.test(group.verb.lemma)) {
    const object = phraseRight(words, at);
    if (object && words[object.to]?.tag === 'TO')
      return { frame: 'object infinitive', from: at, to: clauseEnd(words, object.to, end), cueTo: group.to };
  }
  if (isClause(words, at, end)) return { frame: 'clause', from: at, to: clauseEnd(words, at, end), cueTo: group.to };
  if (first.tag === 'IN' && prepositions.test(first.lower) && at === group.to && !dates.test(words[at + 1]?.lower ?? ''))
    return { frame: 'preposition', from: at + 1, to: phraseEnd(words, at + 1, end), cueTo: at + 1 };
  const phrase = baseRight(words, group.to);
  if (phrase > group.to || /^(?:VBG|Q|CD|PRP)$/u.test(words[group.to]?.tag ?? ''))
    return { frame: 'phrase', from: group.to, to: phraseEnd(words, group.to, end), cueTo: group.to };
  return nothing;
}

/** `told a crowd in the harbour hall on Tuesday evening that`: the `that` some way off, with no verb before it. */
function farThat(words: readonly Word[], from: number, end: number): number | undefined {
  for (let at = from; at < Math.min(end, from + 16); at++) {
    const word = words[at];
    if (!word || word.tag === 'QUOTE' || (word.text === ',' && words[at + 1]?.lower === 'so') || isVerb(word)) return undefined;
    if (word.lower === 'that' && at > from) return at;
  }
  return undefined;
}

const isVerbish = (words: readonly Word[], at: number): boolean =>
  isVerb(words[at]) || (words[at]?.tag === 'RB' && isVerb(words[at + 1])) || words[at]?.tag === 'NN';
const isThat = (words: readonly Word[], at: number, end: number): boolean =>
  isClause(words, at + 1, end) || !/^(?:NN|NNS)$/u.test(words[at + 1]?.tag ?? '');

function isClauseStart(words: readonly Word[], at: number, end: number): boolean {
  const word = words[at];
  return (
    word !== undefined &&
    at < end &&
    (word.lower === 'that' || word.tag === 'TO' || question.test(word.lower) || isClause(words, at, end) || prepositions.test(word.lower))
  );
}

/** Index after the last word of the sentence, before its full stop. */
export function lineEnd(words: readonly Word[]): number {
  let end = words.length;
  while (end > 0 && words[end - 1]?.tag === '.' && !/[?!]/u.test(words[end - 1]?.text ?? '')) end--;
  return end;
}

export function quotesEnd(words: readonly Word[], from: number): number {
  let to = from + 1;
  while (words[to]?.tag === 'QUOTE') to++;
  return to;
}

/** `said on Tuesday`, `said in a statement`, `said late Sunday`: what stands between a cue and its content. */
function skipAdjuncts(words: readonly Word[], from: number, end: number): number {
  let at = from;
  for (let guard = 0; guard < 5; guard++) {
    const word = words[at];
    if (!word || at >= end) return at;
    if (
      word.lower === 'for' &&
      words[at + 1]?.lower === 'the' &&
      /^(?:first|second|third|last|umpteenth)$/u.test(words[at + 2]?.lower ?? '') &&
      words[at + 3]?.lower === 'time'
    ) {
      at += 4;
      continue;
    }
    if (
      /^(?:last|this|next|earlier|later)$/u.test(word.lower) &&
      /^(?:night|morning|afternoon|evening|week|month|year)$/u.test(words[at + 1]?.lower ?? '')
    ) {
      at += 2;
      continue;
    }
    if (dates.test(word.lower) || (/^(?:late|early|last|earlier|later)$/u.test(word.lower) && dates.test(words[at + 1]?.lower ?? ''))) {
      at += dates.test(word.lower) ? 1 : 2;
      if (/^(?:morning|afternoon|evening|night)$/u.test(words[at]?.lower ?? '')) at++;
      if (words[at]?.tag === 'CD') at++;
      continue;
    }
    if (word.tag === 'RB' && !/^(?:there|not|n't|n’t)$/u.test(word.lower) && !isFinite(words[at + 1])) {
      at++;
      continue;
    }
    if (
      (word.tag === 'IN' && /^(?:in|on|at|during|to|after|before|from|by|via|through|outside|of|about)$/u.test(word.lower)) ||
      (word.tag === 'TO' && !isVerbish(words, at + 1))
    ) {
      const next = baseRight(words, at + 1, end);
      if (next === at + 1) return from;
      let stop = next;
      while (words[stop]?.tag === 'IN' && /^(?:of|with|to|in|on|at|for|from|by)$/u.test(words[stop]?.lower ?? '')) {
        const more = baseRight(words, stop + 1, end);
        if (more === stop + 1) break;
        stop = more;
      }
      at = stop;
      continue;
    }
    break;
  }
  // Adjuncts count only when a content follows them.
  const word = words[at];
  if (
    word &&
    at < end &&
    (word.lower === 'that' ||
      word.tag === 'QUOTE' ||
      /^[,:]$/u.test(word.text) ||
      isClause(words, at, end) ||
      question.test(word.lower) ||
      (word.tag === 'TO' && isVerbish(words, at + 1)))
  )
    return at;
  return from;
}

/** A subject and its finite verb before any border. */
export function isClause(words: readonly Word[], from: number, end: number): boolean {
  let at = from;
  while (words[at]?.tag === 'RB' || words[at]?.tag === 'Q') at++;
  if (
    /^(?:if|when|while|although|though|because|after|as|once|unless|in|on|at|for|by|with|without|despite|under)$/u.test(
      words[at]?.lower ?? '',
    )
  ) {
    const comma = words.findIndex((word, place) => place > at && place < end && word.tag === ',');
    if (comma > 0 && comma - at < 14) at = comma + 1;
  }
  const start = at;
  if (words[at]?.tag === 'EX') return true;
  // `called him again after she had left`: an object begins no clause.
  if (/^(?:me|him|us|them)$/u.test(words[at]?.lower ?? '')) return false;
  let noun = false;
  for (; at < end; at++) {
    const word = words[at];
    if (!word || /^(?:QUOTE|:)$/u.test(word.tag)) return false;
    if (isFinite(word)) return noun && !relative.test(words[at - 1]?.lower ?? '');
    if (/^(?:NN|NNS|NNP|PRP|DT|CD|VBG|EX|WP)$/u.test(word.tag)) noun = true;
    if (relative.test(word.lower) && word.tag !== 'DT' && at > start) {
      // Over a relative clause: its verb is not the one of the main clause.
      while (at < end && !isFinite(words[at])) at++;
    }
    if (word.tag === ',' && at - start > 12) return false;
    if (word.tag === 'TO' && at === start) return false;
  }
  return false;
}

/** Where a reported clause ends: at the sentence's end, or where the article takes the word again. */
export function clauseEnd(words: readonly Word[], from: number, end: number): number {
  for (let at = from + 1; at < end; at++) {
    const word = words[at];
    if (!word) break;
    if (word.tag === 'QUOTE') {
      if (words[at - 1]?.tag === ',' && !/^(?:,|:)$/u.test(words[at - 2]?.tag ?? '')) return trim(words, from, at);
      continue;
    }
    if (word.tag === ':' && /^[–—-]+$/u.test(word.text) && startsNew(words, at + 1, end)) return at;
    if (word.text === ';') return at;
    if (word.tag === ',' && startsNew(words, at + 1, end)) return at;
    if ((word.tag === 'CC' || word.lower === 'then') && cueAhead(words, at + 1)) return trim(words, from, at);
  }
  return end;
}

/** `declined to comment on the sale but defended the price`: what the speaker did besides is no part of a phrase. */
function phraseEnd(words: readonly Word[], from: number, end: number): number {
  const to = clauseEnd(words, from, end);
  for (let at = from + 1; at < to; at++) {
    const word = words[at];
    if (!word || isVerb(word) || word.tag === 'QUOTE' || relative.test(word.lower) || question.test(word.lower)) return to;
    const next = word.tag === 'CC' ? words[at + (words[at + 1]?.tag === 'RB' ? 2 : 1)] : undefined;
    // `and were told to wait` is what was done to them, and may be reported, too.
    if (isFinite(next) && !/^(?:was|were|is|are)$/u.test(next?.lower ?? '')) return trim(words, from, at);
  }
  return to;
}

function trim(words: readonly Word[], from: number, to: number): number {
  let end = to;
  while (end > from && /^(?:,|:|CC)$/u.test(words[end - 1]?.tag ?? '')) end--;
  return end;
}

const saying = /^(?:say|reply|answer|respond|add|tell|retort|snap|insist)$/u;
const takers =
  /^(?:adding|saying|noting|calling|citing|according|telling|arguing|describing|claiming|insisting|explaining|warning|asking|urging|referring|suggesting|accusing|stressing|recalling|quoting)$/u;
const speaking =
  /^(?:said|says|added|adds|told|asked|wrote|called|argued|noted|insisted|denied|tweeted|urged|warned|promised|vowed|declined|announced|demanded|accused|described|claimed|suggested|acknowledged|refused)$/u;

export function startsNew(words: readonly Word[], at: number, end: number): boolean {
  const word = words[at];
  if (!word) return true;
  if (takers.test(word.lower) || (speaking.test(word.lower) && isFinite(word))) return true;
  // `…, with the party's leader saying`
  if (word.lower === 'with') return words.slice(at + 1, at + 12).some((other) => other.tag === 'VBG' && takers.test(other.lower));
  if (word.tag === 'CC' || /^(?:while|although|though|whereas)$/u.test(word.lower)) return cueAhead(words, at + 1);
  // `…, the minister said` at the end.
  for (let verb = at + 1; verb < Math.min(end, at + 12); verb++) {
    if (words[verb]?.tag === ',' && verb > at + 1 && !speaking.test(words[verb + 1]?.lower ?? '')) continue;
    if (
      speaking.test(words[verb]?.lower ?? '') ||
      (/^VB[DZ]$/u.test(words[verb]?.tag ?? '') && saying.test(cueVerb(words[verb]?.lower ?? '')?.lemma ?? ''))
    ) {
      const subject = subjectLeft(words, verb);
      return (
        subject !== undefined &&
        subject.from <= at + 1 &&
        (verb + 1 >= end || /^(?:,|:|QUOTE|IN|NNP|TO|NN|RB|PRP|EX)$/u.test(words[verb + 1]?.tag ?? ''))
      );
    }
    if (isFinite(words[verb])) return false;
  }
  return false;
}

/** `and added that …`, `but the mayor said …`: a cue of its own right after a conjunction. */
function cueAhead(words: readonly Word[], from: number): boolean {
  for (let at = from; at < from + 7; at++) {
    const word = words[at];
    if (!word || /^(?:,|QUOTE|:|CC)$/u.test(word.tag)) return false;
    if (word.tag === 'VBG' && takers.test(word.lower)) return true;
    if (speaking.test(word.lower) || (/^VB[DZ]$/u.test(word.tag) && cueVerb(word.lower)?.kind === 'speech'))
      return /^(?:VBD|VBZ|VBN)$/u.test(word.tag);
    if (isVerb(word) && !/^(?:has|have|had|did|does|not)$/u.test(word.lower)) return false;
  }
  return false;
}
