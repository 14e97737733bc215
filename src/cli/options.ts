/** Options that several commands have, and how their values are read. */
import { type Command, InvalidArgumentError } from 'commander';

/** @returns reads a whole number within bounds, both included */
export const whole =
  (least: number, most: number) =>
  (given: string): number => {
    const value = Number(given);
    if (!/^\d{1,9}$/.test(given) || value < least || value > most)
      throw new InvalidArgumentError(`Expected a whole number from ${least} to ${most}.`);
    return value;
  };

export const port: (given: string) => number = whole(0, 65_535);

function day(given: string): string {
  if (!/^\d{4}-\d{2}-\d{2}(?:T.*)?$/.test(given) || Number.isNaN(Date.parse(given.slice(0, 10))))
    throw new InvalidArgumentError('Expected an ISO 8601 day such as 2024-05-03.');
  return given;
}

/** For an option that may be repeated. */
export const also = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

/** What is known of the inputs, and from where they may come. */
export const withKnown = (command: Command): Command =>
  command
    .option('--allow-private <host>', 'addresses of this host (or host:port) may lead to a private machine; may be repeated', also)
    .option('--outlet <name>', 'the outlet of every file that does not say')
    .option('--date <day>', 'the day of publication of every file that does not say (2024-05-03)', day);

export const withLook = (command: Command): Command =>
  command.option('--no-color', 'no colour').option('--width <columns>', 'columns of the page', whole(40, 400));
