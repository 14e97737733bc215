/** Inputs that were never seen before: spoiled bytes, and texts made of what the reader looks for. */
import fc from 'fast-check';

/** Bytes with parts overwritten, taken out, doubled many times, moved, and cut. */
export const spoiled = (whole: Uint8Array): fc.Arbitrary<Uint8Array> =>
  fc
    .array(
      fc.record({
        kind: fc.constantFrom('write', 'remove', 'double', 'repeat', 'move', 'cut'),
        at: fc.nat(Math.max(1, whole.length - 1)),
        to: fc.nat(Math.max(1, whole.length - 1)),
        length: fc.integer({ min: 1, max: 200 }),
        times: fc.integer({ min: 2, max: 3000 }),
        fill: fc.oneof(
          fc.uint8Array({ minLength: 1, maxLength: 8 }),
          fc.constantFrom(...tokens).map((one) => new TextEncoder().encode(one)),
        ),
      }),
      { minLength: 1, maxLength: 8 },
    )
    .map((changes) => new Uint8Array(changes.reduce<Buffer>((bytes, change) => changed(bytes, change), Buffer.from(whole))));

interface Change {
  readonly kind: string;
  readonly at: number;
  readonly to: number;
  readonly length: number;
  readonly times: number;
  readonly fill: Uint8Array;
}
const mostBytes = 1_000_000;

function changed(bytes: Buffer, { kind, at, to, length, times, fill }: Change): Buffer {
  if (bytes.length < 2) return bytes;
  const from = at % bytes.length;
  const [before, part, after] = [bytes.subarray(0, from), bytes.subarray(from, from + length), bytes.subarray(from + length)];
  switch (kind) {
    case 'write':
      return Buffer.concat([before, fill, after]);
    case 'cut':
      return bytes.subarray(0, from + 1);
    case 'remove':
      return Buffer.concat([before, after]);
    case 'move': {
      const rest = Buffer.concat([before, after]);
      const place = to % Math.max(1, rest.length);
      return Buffer.concat([rest.subarray(0, place), part, rest.subarray(place)]);
    }
    default: {
      const count = kind === 'double' ? 2 : Math.min(times, Math.floor(mostBytes / Math.max(1, part.length)));
      return Buffer.concat([before, ...Array.from({ length: count }, () => part), after]).subarray(0, mostBytes);
    }
  }
}

/** What stages of the reader look for, and what texts of strangers hide things with. */
const tokens: readonly string[] = [
  '“',
  '”',
  '"',
  "'",
  '’',
  '‘',
  '«',
  '»',
  '(',
  ')',
  '—',
  ' - ',
  ', ',
  '. ',
  '.',
  '? ',
  '! ',
  ': ',
  '; ',
  '…',
  '\n',
  '\n\n',
  ' ',
  '\u00a0',
  '\u200b',
  '\u202e',
  '\u2066',
  '\u2069',
  '\ufeff',
  '\u00ad',
  '\u0301',
  '\u0000',
  '\ud83d\ude00',
  '\u{e0041}',
  'İ',
  'ß',
  'ﬁ',
  'he said',
  'she said',
  'said ',
  'told ',
  'denied that ',
  'according to ',
  'who ',
  'that ',
  'which ',
  'and ',
  'of ',
  'the ',
  'a ',
  'his ',
  'its ',
  'they ',
  'it ',
  'people’s ',
  'the mayor ',
  'the board ',
  'officials ',
  'a spokesman for ',
  'two people ',
  'Ilse Harrow ',
  'Harrow ',
  'Mr Quill ',
  'the Lantern Gazette ',
  'Q. ',
  'A. ',
  'HARROW: ',
  'MS. QUILL: ',
  '[laughs] ',
  'on Monday ',
  'in March 2024 ',
  'last year ',
  'three days later ',
  '4.2 million ',
  '12 per cent ',
  '1,000,000 ',
  '3-',
  'not ',
  'never ',
  'resign ',
  'must ',
  'called on ',
  'if ',
  'because ',
  '<b>',
  '</p>',
  '&amp;',
  '=SUM(1)',
  'https://a.example/',
  '__proto__',
  'constructor ',
  'By Ana Reyes',
  'LORNE, May 3 (Wire) - ',
];

const few = fc.array(fc.constantFrom(...tokens), { minLength: 1, maxLength: 120 }).map((list) => list.join(''));
/** One phrase, over and over: where time would grow with the square of the text. */
const again = fc
  .tuple(fc.array(fc.constantFrom(...tokens), { minLength: 1, maxLength: 12 }), fc.integer({ min: 1000, max: 300_000 }))
  .map(([list, length]) => list.join('').repeat(Math.ceil(length / Math.max(1, list.join('').length))));
/** An article with tokens thrown in. */
const mixed = (texts: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom(...texts), fc.array(fc.tuple(fc.nat(), fc.constantFrom(...tokens)), { minLength: 1, maxLength: 40 }))
    .map(([text, list]) =>
      list.reduce((made, [at, token]) => made.slice(0, at % (made.length + 1)) + token + made.slice(at % (made.length + 1)), text),
    );

export const written = (texts: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 3, arbitrary: mixed(texts) },
    { weight: 3, arbitrary: few },
    { weight: 2, arbitrary: again },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 400 }) },
  );
