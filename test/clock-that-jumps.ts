/** The clock of a process leaps ahead and back by a year and more, again and again. Timers and `performance.now` do not, as on any system. */
const RealDate = Date;
const day = 86_400_000;
const jumps = [0, 400 * day, -400 * day, 30 * day, -3_600_000];
const shift = (): number => jumps[Math.floor(performance.now() / 300) % jumps.length] ?? 0;

class JumpingDate extends RealDate {
  constructor(...given: []) {
    if (given.length === 0) super(RealDate.now() + shift());
    else super(...given);
  }

  static override now(): number {
    return RealDate.now() + shift();
  }
}

globalThis.Date = JumpingDate as DateConstructor;
