/** `onrecord pair FIRST SECOND`: what the pair model thinks of two sentences. */
import { OnrecordError } from '../errors.ts';
import { openPairModel } from '../onrecord.ts';
import { exit, type Io } from './io.ts';

const percent = (share: number): string => `${Math.round(100 * share)} %`;

export async function pairCommand(first: string, second: string, flags: { readonly json?: boolean }, io: Io): Promise<number> {
  for (const text of [first, second]) if (!/[\p{L}\d]/u.test(text)) throw new OnrecordError('file-empty', { file: `“${text}”` });
  const model = await openPairModel();
  try {
    const [there, back] = await model.judge([
      [first, second],
      [second, first],
    ]);
    if (!there || !back) throw new Error('the model gave no verdict');
    const same = (there.same + back.same) / 2;
    if (flags.json) io.out.write(`${JSON.stringify({ model: model.version, same, there, back }, null, 2)}\n`);
    else {
      io.out.write(
        [
          `says the same          ${percent(same)}`,
          `second follows         ${percent(there.follows)}`,
          `first follows          ${percent(back.follows)}`,
          `exclude each other     ${percent((there.contradicts + back.contradicts) / 2)}`,
          '',
        ].join('\n'),
      );
    }
    return exit.done;
  } finally {
    await model.close();
  }
}
