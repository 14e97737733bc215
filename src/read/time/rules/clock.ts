/** Times of day. */
import type { Rule } from '../meaning.ts';
import { numberOf } from '../numbers.ts';
import { _, rule } from '../words.ts';

const zone =
  '(?:\\s?\\(?(?<zone>GMT|UTC|BST|CET|CEST|EST|EDT|ET|CST|CDT|CT|MST|MDT|PST|PDT|PT|Eastern(?:\\sTime)?|Pacific(?:\\sTime)?|local\\stime)\\b\\)?)?';
const z = (name = ''): string => (/^(?:GMT|UTC)$/u.test(name) ? 'Z' : '');
const two = (number: number): string => String(number).padStart(2, '0');

function half(hour = '0', minute = '00', half = 'a'): string {
  return `${two((Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0))}:${minute}`;
}

export const clockRules: readonly Rule[] = [
  rule(
    `(?<![\\d.:])(?<hour>1[0-2]|0?[1-9])(?:[.:](?<minute>[0-5]\\d))?\\s?(?<half>[ap])(?:\\.\\s?m\\b\\.?|m\\b)${zone}`,
    (g) => ({ kind: 'clock', time: `${half(g.hour, g.minute, g.half)}${z(g.zone)}` }),
    'giu',
  ),
  rule(
    `(?<![\\d.:/-])(?<hour>[01]?\\d|2[0-3]):(?<minute>[0-5]\\d)(?::[0-5]\\d)?(?![\\d:]|\\s?[ap]\\.?m)${zone}`,
    (g) => ({ kind: 'clock', time: `${two(Number(g.hour))}:${g.minute}${z(g.zone)}` }),
    'gu',
    (before, after, match) =>
      /[A-Z]/u.test(match) ||
      (/\b(?:at|by|until|till|to|from|after|before|around|about|since|between|and|of)\s+$|[(,–-]\s?$|^$/iu.test(before.slice(-9)) &&
        !/^\s(?:lead|win|victory|defeat|favorite|odds)\b/u.test(after)),
  ),
  rule(
    `(?<![\\d.:])(?<hour>[01]?\\d|2[0-3])\\.(?<minute>[0-5]\\d)(?![\\d.%]|\\s?(?:[ap]\\.?m|million|billion|percent|per|points|seconds|metres|meters|miles|km|kg))${zone}`,
    (g) => ({ kind: 'clock', time: `${two(Number(g.hour))}:${g.minute}${z(g.zone)}` }),
    'gu',
    (before, _after, match) => /[A-Z]/u.test(match) || /\bat\s+(?:about\s+|around\s+|exactly\s+)?$/iu.test(before.slice(-14)),
  ),
  rule('(?<![\\d.,])(?<hour>[01]\\d|2[0-3])(?<minute>[0-5]\\d)\\s(?<zone>GMT|UTC|hours)\\b', (g) => ({
    kind: 'clock',
    time: `${g.hour}:${g.minute}${z(g.zone)}`,
  })),
  rule(
    `\\b(?<hour>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|1[0-2]|[1-9])${_}o['’]clock(?:${_}in${_}the${_}(?<day>morning|afternoon|evening))?\\b`,
    (g) => ({
      kind: 'clock',
      time: half(String(numberOf(g.hour ?? '') ?? 0), '00', g.day && g.day.toLowerCase() !== 'morning' ? 'p' : 'a'),
    }),
    'giu',
  ),
  rule(
    '\\b(?<word>noon|midday|midnight)\\b',
    (g) => ({ kind: 'clock', time: g.word?.toLowerCase() === 'midnight' ? '24:00' : '12:00' }),
    'giu',
  ),
];
