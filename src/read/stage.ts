import type { Notice } from '../facts/index.ts';

/** One step of the reading: from what is known of a document to new layers of it. */
export interface Stage<Needs, Gives> {
  readonly name: string;
  readonly run: (have: Needs, tell: (notice: Notice) => void) => Gives;
}

/** Keys that are there already may not be given again: stages add, never rewrite. */
type New<Gives, Have> = { readonly [Key in keyof Gives]: Key extends keyof Have ? never : Gives[Key] };

export interface Pipeline<Have> {
  /** Does not compile when the stage needs a key that no stage before it gives, or gives one that is there. */
  readonly then: <Gives extends New<Gives, Have>>(stage: Stage<Have, Gives>) => Pipeline<Have & Gives>;
  readonly have: Have;
  readonly notices: readonly Notice[];
}

/** Starts a pipeline with what is given. Stages run at once, in the order they are added. */
export function pipeline<Have extends object>(have: Have, notices: readonly Notice[] = []): Pipeline<Have> {
  return {
    have,
    notices,
    // oxlint-disable-next-line unicorn/no-thenable -- never awaited; it reads as the order of the stages
    then: (stage) => {
      const told: Notice[] = [];
      const gives = stage.run(have, (notice) => told.push(notice));
      return pipeline({ ...have, ...gives }, [...notices, ...told]);
    },
  };
}
