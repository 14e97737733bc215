/** The pieces of a text as columns: piece i is `vocabulary[ids[i]]`, stands at [start, end) in UTF-16 units, in word `words[i]`. */
export interface Pieces {
  readonly ids: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly words: Int32Array;
}

export type WordPiece = (text: string) => Pieces;

/** A longer word than this is one unknown piece, as in BERT. */
const longest = 100;
const dropped = /^[\0\ufffd\p{C}]$/u;
const blank = /^[\s\u0085]$/u;
const mark = /\p{Mn}/gu;
const combining = /\p{M}/u;
const alone = /^[!-/:-@[-`{-~\p{P}]$/u;
const ideograph =
  /^[\u{4e00}-\u{9fff}\u{3400}-\u{4dbf}\u{20000}-\u{2a6df}\u{2a700}-\u{2b73f}\u{2b740}-\u{2b81f}\u{2b920}-\u{2ceaf}\u{f900}-\u{faff}\u{2f800}-\u{2fa1f}]$/u;

/** One word in lower case without accents; place i of `chars` comes from text[starts[i], ends[i]). */
interface Word {
  readonly chars: string[];
  readonly starts: number[];
  readonly ends: number[];
}

/**
 * Uncased BERT WordPiece with offsets into the untouched text. `vocabulary` has one piece a line, as in BERT's vocab.txt.
 * No special pieces are added. Throws a RangeError when the vocabulary has no [UNK].
 */
export function wordPiece(vocabulary: string): WordPiece {
  const ids = new Map<string, number>();
  for (const [id, piece] of vocabulary.split('\n').entries()) if (piece) ids.set(piece.replace(/\r$/u, ''), id);
  const unknown = ids.get('[UNK]');
  if (unknown === undefined) throw new RangeError('the vocabulary has no [UNK]');
  return (text) => {
    const columns = { ids: [] as number[], starts: [] as number[], ends: [] as number[], words: [] as number[] };
    let number = 0;
    for (const word of wordsOf(text)) {
      const cuts = split(word, ids);
      for (const [from, to, id] of cuts ?? [[0, word.chars.length, unknown] as const]) {
        columns.ids.push(id);
        columns.starts.push(word.starts[from] ?? 0);
        columns.ends.push(word.ends[to - 1] ?? 0);
        columns.words.push(number);
      }
      number++;
    }
    return {
      ids: Int32Array.from(columns.ids),
      starts: Int32Array.from(columns.starts),
      ends: Int32Array.from(columns.ends),
      words: Int32Array.from(columns.words),
    };
  };
}

function* wordsOf(text: string): Generator<Word> {
  let word: Word = { chars: [], starts: [], ends: [] };
  for (let at = 0; at < text.length; ) {
    const char = String.fromCodePoint(text.codePointAt(at) ?? 0);
    const end = at + char.length;
    if (blank.test(char) || isAlone(char)) {
      if (word.chars.length > 0) yield word;
      word = { chars: [], starts: [], ends: [] };
      if (!blank.test(char)) yield { chars: [char], starts: [at], ends: [end] };
    } else if (!dropped.test(char)) {
      const plain = isAscii(char) ? char.toLowerCase() : char.normalize('NFD').replace(mark, '').toLowerCase();
      for (const c of plain) {
        word.chars.push(c);
        word.starts.push(at);
        word.ends.push(end);
      }
      // An accent that stands as a character of its own belongs to the letter before it: a span may not part them.
      const last = word.ends.length - 1;
      if (plain === '' && last >= 0 && combining.test(char)) word.ends[last] = end;
    }
    at = end;
  }
  if (word.chars.length > 0) yield word;
}

const isAscii = (char: string): boolean => char < '\u0080';
const isAlone = (char: string): boolean => alone.test(char) || (char > '\u2fff' && ideograph.test(char));

/** Greedy longest match from the left; undefined when some rest is in no piece. */
function split(word: Word, ids: ReadonlyMap<string, number>): (readonly [number, number, number])[] | undefined {
  const { chars } = word;
  if (chars.length > longest) return undefined;
  const cuts: (readonly [number, number, number])[] = [];
  for (let from = 0; from < chars.length; ) {
    let to = chars.length;
    let id: number | undefined;
    for (; to > from; to--) {
      id = ids.get((from > 0 ? '##' : '') + chars.slice(from, to).join(''));
      if (id !== undefined) break;
    }
    if (id === undefined) return undefined;
    cuts.push([from, to, id]);
    from = to;
  }
  return cuts;
}
