/** `onrecord export RECORD.json --to FORMAT`: a record in the form that another tool reads. */
import { basename } from 'node:path';
import { type Command, Option } from 'commander';
import { OnrecordError } from '../errors.ts';
import { type Format, fileOf, formats } from '../export/index.ts';
import { verify } from '../onrecord.ts';
import { exit, type Io, say } from './io.ts';
import { refuseInputs, writeFolder, writeOutput } from './output.ts';
import { recordIn } from './verify.ts';

export interface ExportFlags {
  readonly to: string;
  readonly output?: string;
}

const besideOf = (file: string, { name, extension }: Format): string => `${basename(file, '.json')}${extension || `-${name}`}`;

/** @throws OnrecordError `format-unknown`, `record-not-readable`, `record-does-not-hold`, `output-is-input`, `output-not-written` */
export async function exportCommand(file: string, { to, output }: ExportFlags, io: Io): Promise<number> {
  const format = formats.find(({ name }) => name === to);
  if (!format) throw new OnrecordError('format-unknown', { format: to, formats: formats.map(({ name }) => name).join(', ') });
  const record = await recordIn(file);
  const [problem] = verify(record);
  if (problem) throw new OnrecordError('record-does-not-hold', { file, why: `${problem.path}: ${problem.message}` });
  const written = format.write(record);
  if (output === '-') {
    io.out.write(fileOf(written));
    return exit.done;
  }
  const path = output ?? besideOf(file, format);
  await refuseInputs([path], [file]);
  if (written instanceof Uint8Array) await writeOutput(path, written);
  else await writeFolder(path, written);
  say(io, `${format.title}: ${path}`);
  return exit.done;
}

export function addExport(program: Command, io: Io, done: (code: number) => void): void {
  program
    .command('export')
    .description('write a record in the form of another tool')
    .argument('<record>', 'the JSON that story --json wrote')
    .addOption(new Option('--to <format>', 'the form').choices(formats.map(({ name }) => name)).makeOptionMandatory())
    .option('-o, --output <path>', 'file, or folder for csv; - for standard output (a folder as a zip)')
    .addHelpText('after', `\nForms:\n${formats.map(({ name, title }) => `  ${name.padEnd(16)}${title}`).join('\n')}`)
    .action(async (file: string, flags: ExportFlags) => done(await exportCommand(file, flags, io)));
}
