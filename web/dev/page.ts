import type { StoryRecord } from '../../src/record/types.ts';

export const PLACE = '<script type="application/json" id="record">null</script>';

/** The built page with a record in it, as `src/export/html` makes it. */
export const pageOf = (built: string, record: StoryRecord | null): string =>
  built.replace(PLACE, () => PLACE.replace('null', () => JSON.stringify(record).replaceAll('<', '\\u003c')));
