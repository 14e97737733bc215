import type { Range } from '../attributions/index.ts';
import { type Place, quotesLikeAnArticle, type Spoken } from './spoken.ts';

const salutation = /^(?:(?:Dear|To)\s[^.!?\n]{2,90}|(?:Madam|Sir|Sirs|Ladies and gentlemen)),?:?$/u;
const valediction =
  /^(?:(?:very\s)?(?:truly|sincerely|respectfully|faithfully|best|kind(?:est)?|warm(?:est)?|with)(?:\s(?:yours|submitted|regards|wishes|best|kind|thanks|respect|gratitude))*|yours(?:\s(?:sincerely|faithfully|truly|ever|respectfully))?|regards|signed|in solidarity)[,.:]?(?:\s|$)/iu;
const namePattern = String.raw`\p{Lu}[\p{L}.'’-]+(?:\s(?:de|van|von|al|bin|of|the|for|and|&|\p{Lu}[\p{L}.'’-]*)){0,6}`;
const statementHead = new RegExp(
  String.raw`^(?:(?:Press|Media|Public|Joint|Full|PRESS|MEDIA|PUBLIC|JOINT|FULL)\s)?(?:Statement|STATEMENT)\s(?:by|from|of|on behalf of|BY|FROM|OF|ON BEHALF OF)\s(?:the\s|THE\s)?(?<name>${namePattern})`,
  'u',
);
const signature = new RegExp(String.raw`^(?:[-—–]+\s?|/s/\s?|signed,?\s)?(?<name>${namePattern})(?:,\s[^.!?]{2,90})?$`, 'u');
const firstPerson = /\b(?:I|I['’](?:m|ve|d|ll)|my|we|our|We|Our|My)\b/u;

/** A letter by its signature, or a statement by its heading: one turn of whoever signs it. */
export function letterTurns(places: readonly Place[]): Spoken | undefined {
  const found = letter(places) ?? statement(places);
  if (!found) return undefined;
  const body = places.slice(found.from, found.to).filter(({ head }) => !head);
  if (body.length === 0 || !body.some(({ words }) => firstPerson.test(words))) return undefined;
  if (body.filter(({ words }) => quotesLikeAnArticle(words)).length > body.length / 4) return undefined;
  return {
    form: 'letter',
    turns: [{ part: 'speaks', who: found.who, ...(found.addressee ? { to: found.addressee } : {}), words: body.map(({ range }) => range) }],
  };
}

interface Found {
  readonly who: Range;
  /** Whom the letter is to. */
  readonly addressee?: Range;
  readonly from: number;
  readonly to: number;
}

const within = (place: Place, words: string): Range => {
  const at = place.range[0] + place.words.indexOf(words);
  return [at, at + words.length];
};

function letter(places: readonly Place[]): Found | undefined {
  const start = places.slice(0, 10).findIndex(({ words }) => salutation.test(words.split('\n')[0] ?? ''));
  const opening = places[start];
  if (!opening) return undefined;
  const addressed = /^(?:Dear|To)\s([^,:\n]{2,90})/u.exec(opening.words)?.[1];
  for (let at = places.length - 1; at > start; at--) {
    const place = places[at];
    const close = place && place.words.length < 200 ? valediction.exec(place.words) : null;
    if (!place || !close) continue;
    // The name stands on the same line, on the next, or in the next paragraph.
    const rest = place.words.slice(close[0].length).trim();
    const next = places[at + 1];
    const signed = rest ? ([place, rest] as const) : next ? ([next, next.words] as const) : undefined;
    const name = signed && signature.exec(signed[1].split('\n')[0]?.trim() ?? '')?.groups?.['name'];
    return signed && name
      ? { who: within(signed[0], name), ...(addressed ? { addressee: within(opening, addressed) } : {}), from: start + 1, to: at }
      : undefined;
  }
  return undefined;
}

function statement(places: readonly Place[]): Found | undefined {
  for (const [at, place] of places.slice(0, 4).entries()) {
    if (place.words.length > 200) continue;
    const name = statementHead.exec(place.words)?.groups?.['name']?.replace(/\s(?:of|the|for|and|&)$/u, '');
    if (!name) continue;
    const last = places.at(-1);
    const ends = last !== undefined && last.words.length < 100 && signature.test(last.words);
    return { who: within(place, name), from: at + 1, to: places.length - (ends ? 1 : 0) };
  }
  return undefined;
}
