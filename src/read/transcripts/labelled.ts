import type { Range } from '../attributions/index.ts';
import { examinerAt, isStageDirection, type Label, labelAt } from './labels.ts';
import { isEndNote, type Place, quotesLikeAnArticle, type Spoken, type Turn } from './spoken.ts';

/** Fewer labelled turns make no transcript. */
const leastTurns = 4;

/** Turns of a text with speakers' labels: `MS. VOLL: …`, `Q. … A. …`. */
export function labelledTurns(text: string, places: readonly Place[]): Spoken | undefined {
  const all = places.map(({ range, head }) => (head || examinerAt(text, range) ? undefined : labelAt(text, range)));
  const times = new Map<string, number>();
  for (const label of all) if (label) times.set(label.key, (times.get(label.key) ?? 0) + 1);
  const again = (label: Label): boolean => (times.get(label.key) ?? 0) > 1;
  const labels = all.map((label) => (label && (label.sure || again(label)) ? label : undefined));
  const known = labels.filter((label) => label !== undefined);
  if (known.length < leastTurns || new Set(known.map(({ key }) => key)).size < 2) return undefined;
  if (known.filter(again).length < known.length / 2) return undefined;
  if (
    !isTalk(
      text,
      places,
      labels,
      known.some(({ sure }) => sure),
    )
  )
    return undefined;
  const first = labels.findIndex((label) => label !== undefined);
  const last = labels.findLastIndex((label) => label !== undefined);
  const bare = places
    .slice(first, last + 1)
    .filter(({ words, range }, at) => labels[first + at] === undefined && !isStageDirection(words) && !examinerAt(text, range));
  const told = bare.filter(({ words }) => quotesLikeAnArticle(words)).length;
  // In an article with a piece of a transcript only the labelled paragraphs are spoken.
  const piece = (told > 1 && told > bare.length / 5) || known.length < bare.length / 7;
  const goesOn = !piece && bare.length > 0;
  return { form: formOf(text, places, known), turns: turnsOf(text, places, labels, first, last, goesOn) };
}

const firstPerson = /\b(?:I|I['’](?:m|ve|d|ll)|me|my|we|our|us)\b/u;

/** Labels that may be anything (`Rovers: 4`) are speakers' only when people talk after them. */
function isTalk(text: string, places: readonly Place[], labels: readonly (Label | undefined)[], sure: boolean): boolean {
  const said = places.flatMap(({ range }, at) => (labels[at] ? [text.slice(labels[at].body, range[1])] : []));
  const long = said.filter((words) => words.split(/\s+/u).length >= 4).length > said.length / 2;
  const asks = said.some((words) => words.includes('?'));
  const speaks = said.filter((words) => firstPerson.test(words)).length >= said.length / 4;
  return sure ? asks || speaks : long && asks && speaks;
}

function turnsOf(
  text: string,
  places: readonly Place[],
  labels: readonly (Label | undefined)[],
  first: number,
  last: number,
  goesOn: boolean,
): Turn[] {
  const turns: { part: Turn['part']; label?: Label; who?: Range; words: Range[] }[] = [];
  let examiner: Range | undefined;
  let open = false;
  places.forEach(({ range, words, head }, at) => {
    const label = labels[at];
    const asks = label ? undefined : examinerAt(text, range);
    if (asks) {
      examiner = asks;
      open = false;
    } else if (label) {
      const part = label.form === 'question' ? 'asks' : label.form === 'answer' ? 'answers' : 'speaks';
      const who = part === 'asks' ? examiner : undefined;
      turns.push({ part, label, ...(who ? { who } : {}), words: label.body < range[1] ? [[label.body, range[1]]] : [] });
      open = true;
    } else if (isStageDirection(words) || head) {
      // Nobody says it.
    } else if (open && at > first && (turns.at(-1)?.words.length === 0 || (goesOn && !(at > last && isEndNote(words)))))
      turns.at(-1)?.words.push(range);
    else open = false;
  });
  return turns.filter((turn) => turn.words.length > 0);
}

const hearing =
  /\b(?:hearing|inquest|trial|court|tribunal|committee|commission|council|parliament|senate|session|debate|meeting|proceedings|briefing)\b/iu;

/** Two speakers who take turns make an interview, unless the head of the text speaks of a hearing. */
function formOf(text: string, places: readonly Place[], known: readonly Label[]): Spoken['form'] {
  const start = known[0]?.range[0] ?? 0;
  const opening = text.slice(Math.max(0, start - 1500), start);
  const keys = new Set(known.map(({ key }) => key)).size;
  const sworn = /\bsworn\b|\bdeposition\b|\btestimony\b|\btranscript of\b/iu.test(opening);
  if (known.every(({ form }) => form === 'question' || form === 'answer'))
    return sworn || places.some(({ range }) => examinerAt(text, range)) ? 'transcript' : 'interview';
  return keys > 2 || sworn || hearing.test(places[0]?.words ?? '') ? 'transcript' : 'interview';
}
