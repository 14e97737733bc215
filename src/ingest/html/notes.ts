/** Lines inside an article that are no part of it: links to other articles, appeals, credits, times. */
import type { Piece } from '../pieces.ts';

const pointer =
  /^(?:[-–—•►▶*»>\s]*)(?:read (?:more|also|next|on|this|the full|our)|also read|see (?:more|also)|do(?:n['’]?t| not) miss|must read|related(?:\s(?:articles?|stor(?:y|ies)|posts?|coverage|content|topics?|videos?|links?|news|reading))?|more (?:on|from|great|stories|coverage|about|news|like this)|recommended(?: (?:for you|reading|stories))?|you (?:may|might)(?: also)? (?:like|be interested|enjoy|want)|what to read next|up next|watch(?: (?:more|now|live|the (?:full )?video|below|video|also))?|video|listen(?: (?:now|to the))?|photos?|gallery|in pictures|trending(?: now)?|most (?:read|popular)|top stories|editor['’]s picks?|click (?:here|to|for|on|through)|tap (?:here|to)|sign up|subscribe|follow|download|get (?:the|our|your)|join (?:us|our|the (?:conversation|discussion))|like us|share(?: this| on| via)?|tweet|comments?|leave a (?:comment|reply)|continue reading|(?:the )?(?:article|story) continues|scroll (?:down|on)|text size|filed under|tags?|topics?|categor(?:y|ies)|key ?words|image|in this article|jump to|skip to|support (?:us|our)|donate|help us|view (?:all|more|the|gallery|comments|slideshow)|show (?:more|all|comments)|load more|back to top|highlights?)\b/iu;
const appeal =
  /\b(?:click here|subscribe (?:now|here|today)|sign up (?:now|here|today)|(?:to|for) our (?:[\p{L}]+ )?newsletters?|daily newsletter|follow (?:us|him|her|them|me|@\w+) on|on (?:twitter|facebook|instagram) (?:at )?@|@\w+ on (?:twitter|instagram)|get the [\p{L}\s]{1,30} app|download (?:the|our)(?: [\p{L}]+){0,3} app|affiliate (?:links?|commission)|earn (?:an? |a small )?(?:affiliate )?commission|make a (?:donation|contribution)|become a (?:member|subscriber|patron)|support (?:our|independent) journalism|have a (?:news )?tip|story tip|tip line|e-?mail (?:him|her|the author|the reporter|us) at|write to [\p{L}\s.'’-]{3,40} at|reach (?:him|her|the reporter|[\p{Lu}][\p{L}]+) at|send (?:tips|corrections|feedback)|if you (?:have|enjoyed|liked|found) (?:this|a news)|let us know (?:at|in)|in the comments|terms of (?:use|service)|privacy policy)\b/iu;
const credit =
  /^(?:©|\(c\)|copyright\b|(?:photo(?:graph)?s?|image|picture|video|illustration|graphic|source|credit)s?\s?(?:credits?|by|courtesy|via|:)|(?:additional |with )?reporting by\b|(?:edited|editing|written|compiled|produced|translated) by\b|by\s\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]+){0,3}$|file photo|via\s\p{Lu}[^.]{0,40}$|advertisement$|sponsored\b)/iu;
const rights =
  /\ball rights reserved\b|\bmay not be (?:published|reproduced|redistributed)|\b(?:getty images|shutterstock|istockphoto|istock|ap photo|afp via|reuters\/\p{Lu}|epa-efe|alamy)\b/iu;
const contributed = /^[^.!?]{3,120}\bcontributed (?:to this (?:report|story|article|piece)|reporting|research)\b/iu;
const stamp =
  /^(?:first |last |originally )?(?:published|posted|updated|modified|created|revised|date)\b\s?(?:on|at|:|-|–)?\s*[^.!?]{0,110}$/iu;
const dayAlone =
  /^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s)?(?:\d{1,2}\s)?(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\.?\s(?:\d{1,2}(?:st|nd|rd|th)?,?\s)?\d{4}(?:,?\s(?:at\s)?\d{1,2}[:.]\d{2}[^.!?]{0,30})?(?:\s\/\s[^.!?]{1,60})?$/iu;
const ends = /[.!?]["”’)\]]*$/u;

const words = (text: string): number => text.split(/\s+/u).length;

/** Whether a line points elsewhere or says something about the article instead of being part of it. */
export function isNote({ text, linked, kind }: Piece): boolean {
  if (text.length > 400) return false;
  const short = words(text) <= 30;
  const sentence = ends.test(text) && words(text) > 5;
  if (short && stamp.test(text) && /\d/u.test(text)) return true;
  if (dayAlone.test(text)) return true;
  if (credit.test(text) && (short || linked > 0.3)) return !(sentence && !/^(?:©|copyright|\(c\)|additional|reporting|edit)/iu.test(text));
  if (rights.test(text) && (short || /rights reserved|may not be/iu.test(text))) return !/\b(?:said|told|sued|lawsuit)\b/iu.test(text);
  if (short && contributed.test(text)) return true;
  if (appeal.test(text) && (short || linked > 0)) return !/["“”]/u.test(text);
  const found = pointer.exec(text);
  if (found) {
    const after = text.slice(found[0].length);
    if (/^\s?[:|►»>]/u.test(after) && short) return !sentence || linked > 0.4;
    if (linked >= 0.5 && short) return true;
    if (after.trim() === '' || (!sentence && words(text) <= 6 && kind !== 'item'))
      return /^(?:read|also|see|do|must|related|more (?:on|from|stories|great|news)|you m|up next|click|sign up|subscribe|follow|share|tweet|leave|continue|text size|filed|tags?$|comments?$|advert|view|show|load|back|jump|skip)/iu.test(
        text,
      );
  }
  return linked >= 0.9 && kind !== 'heading' && words(text) > 3 && !ends.test(text);
}

/** The pieces without notes, without lists of links, and without headings that then head nothing. */
export function withoutNotes(pieces: readonly Piece[]): Piece[] {
  const lists = linkLists(pieces);
  const kept = pieces.filter((piece, at) => !lists.has(at) && !isNote(piece));
  while (kept.at(-1)?.kind === 'heading') kept.pop();
  return kept;
}

/** Two or more items in a row that are links from end to end. */
function linkLists(pieces: readonly Piece[]): Set<number> {
  const found = new Set<number>();
  for (let at = 0; at < pieces.length; ) {
    let end = at;
    while (pieces[end]?.kind === 'item' && (pieces[end]?.linked ?? 0) >= 0.8) end++;
    if (end - at > 1) {
      for (let item = at; item < end; item++) found.add(item);
      if (pieces[at - 1]?.kind === 'heading') found.add(at - 1);
    }
    at = Math.max(end, at + 1);
  }
  return found;
}
