/** Dates as feeds write them → ISO 8601. */
import { dayOf, isoDay } from '../days.ts';

const rfc =
  /^(?:\p{L}{2,9},?\s+)?(\d{1,2})[\s-]+(\p{L}{3,9})[\s-]+(\d{2,4})(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([+-]\d{2}:?\d{2}|\p{Lu}{1,5})?)?/u;
const zones: Readonly<Record<string, string>> = {
  UT: 'Z',
  UTC: 'Z',
  GMT: 'Z',
  Z: 'Z',
  EST: '-05:00',
  EDT: '-04:00',
  CST: '-06:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
  CET: '+01:00',
  CEST: '+02:00',
  BST: '+01:00',
};
const w3c = /^(\d{4})-(\d{2})(?:-(\d{2}))?(?:[T ](\d{2}):(\d{2})(?::\d{2}(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/u;
const compact = /^(\d{4})(\d{2})(\d{2})$/u;

/** A day, or a day with time, in the form of {@link isoDay}; undefined when the words name no day. */
export function feedDay(words: string | undefined): string | undefined {
  const given = words?.trim() ?? '';
  if (given === '' || given.length > 80) return undefined;
  const iso = w3c.exec(given);
  if (iso)
    return iso[3] === undefined
      ? undefined
      : isoDay(`${iso[1]}-${iso[2]}-${iso[3]}${iso[4] === undefined ? '' : `T${iso[4]}:${iso[5]}${iso[6] ?? ''}`}`);
  const short = compact.exec(given);
  if (short) return isoDay(`${short[1]}-${short[2]}-${short[3]}`);
  const mail = rfc.exec(given);
  if (!mail) {
    const read = dayOf(given);
    return read && 'value' in read ? read.value : undefined;
  }
  const year = Number(mail[3]) < 50 ? 2000 + Number(mail[3]) : Number(mail[3]) < 100 ? 1900 + Number(mail[3]) : Number(mail[3]);
  const read = dayOf(`${mail[1]} ${mail[2]?.slice(0, 3)} ${year}`);
  if (!read || !('value' in read)) return undefined;
  if (mail[4] === undefined) return read.value;
  const zone = mail[7] === undefined ? '' : (zones[mail[7]] ?? (/^[+-]/u.test(mail[7]) ? mail[7] : ''));
  return isoDay(`${read.value}T${mail[4].padStart(2, '0')}:${mail[5]}${zone}`) ?? read.value;
}
