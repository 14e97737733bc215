import { describe, expect, it } from 'vitest';
import { OnrecordError } from '../../errors.ts';
import { wordsOf } from '../../facts/index.ts';
import type { Read } from '../adapter.ts';
import { documentsOf } from '../adapt.ts';
import { kindOf } from '../kind.ts';
import { partsOf } from './split.ts';
import { spent } from '../../../test/spent.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text.replaceAll('\n', '\r\n'));
const one = async (raw: Uint8Array): Promise<Read> => {
  for await (const found of documentsOf({ bytes: raw, shown: 'a.eml', source: 'a.eml', known: {}, around: {} })) {
    if (found instanceof OnrecordError || 'code' in found) throw new Error(found.message);
    return found;
  }
  throw new Error('nothing');
};
const read = ({ document }: Read): string[] => document.blocks.map(({ span }) => wordsOf(document, span));

const statement = bytes(`Received: from a.example by b.example; Tue, 4 Mar 2025 07:31:00 +0100
From: "Lock Authority Press Office" <press@locks.example>
To: desk@paper.example
Subject: =?utf-8?Q?Statement_on_the_gates_=E2=80=93_for_release?=
Date: Tue, 04 Mar 2025 07:30:00 +0100
Message-ID: <1@locks.example>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="x"

--x
Content-Type: text/plain; charset=windows-1252
Content-Transfer-Encoding: quoted-printable

HALMSTRAND =96 The lock gates stay shut until June.

=93We found three cracks,=94 said Ragna Moe, the engineer, who had asked for
the inspection herself. The first of them is as long as a hand, she added, and
the second was painted over by somebody who must have seen it. The third is at
the foot of the gate.

Kind regards,
Ines Vold
Press officer

On Mon, 3 Mar 2025 at 18:02, Odd Berge <odd@paper.example> wrote:
> Is it true that the gates were never tested?
> =93They were not,=94 said a guard.
--x
Content-Type: application/pdf; name="report.pdf"
Content-Disposition: attachment; filename="report.pdf"
Content-Transfer-Encoding: base64

JVBERi0=
--x--
`);

describe('a press statement by e-mail', () => {
  it('is read without the quoted question and the signature, which stay in the text', async () => {
    const found = await one(statement);
    expect(read(found)).toEqual([
      'HALMSTRAND –',
      'The lock gates stay shut until June.',
      '“We found three cracks,” said Ragna Moe, the engineer, who had asked for\nthe inspection herself. The first of them is as long as a hand, she added, and\nthe second was painted over by somebody who must have seen it. The third is at\nthe foot of the gate.',
    ]);
    expect(found.document.text).toContain('> Is it true that the gates were never tested?');
    expect(found.notices.map(({ message }) => message)).toEqual([
      'parts of the file were not read as words of its text: quoted lines of earlier messages (3), lines of the signature (3), attached files (1)',
    ]);
  });
  it('knows who sent it, when, and about what', async () => {
    expect((await one(statement)).document).toMatchObject({
      outlet: { name: 'Lock Authority Press Office', from: 'file' },
      published: { value: '2025-03-04T07:30+0100', from: 'file' },
      headline: { words: 'Statement on the gates – for release' },
    });
  });
  it('says where each paragraph stands in the decoded body', async () => {
    const { document } = await one(statement);
    expect(document.segments?.map(({ place }) => place.part)).toEqual(['text/plain', 'text/plain', 'text/plain']);
    expect(document.segments?.[1]?.place.characters).toEqual([13, 49]);
  });
});

describe('a message of HTML', () => {
  const html = bytes(`From: Odd Berge <odd@paper.example>
Subject: Re: gates
MIME-Version: 1.0
Content-Type: text/html; charset=utf-8

<html><body><p>The guard was wrong, and I told him so in front of the whole crew.</p><p style="display:none">Nobody sees this.</p>
<blockquote type="cite"><p>They were never tested, said the guard.</p></blockquote></body></html>
`);
  it('is read as a reader sees it, the quoted message apart', async () => {
    const found = await one(html);
    expect(read(found)).toEqual(['The guard was wrong, and I told him so in front of the whole crew.']);
    expect(found.document.text).toContain('They were never tested');
    expect(found.document.text).not.toContain('Nobody sees');
    expect(found.document.headline?.words).toBe('gates');
  });
});

describe('the lines of a message', () => {
  const kinds = (text: string): string =>
    partsOf(text.split('\n'))
      .map((part) => part[0])
      .join('');
  it('answers between quoted lines are the writer’s own', () =>
    expect(
      kinds('> Did you see it?\nYes, I saw it from the bridge, and twice at that.\n> And she?\nShe was asleep in the cabin at the time.'),
    ).toBe('qoqo'));
  it('a head of another program begins a quoted message', () =>
    expect(kinds('I never said that to the board, and I will not.\n\nFrom: Odd\nSent: Monday\nTo: Ragna\nSubject: gates\n\nYou did.')).toBe(
      'ooqqqqqq',
    ));
  it('a message that only passes another on is read', () =>
    expect(
      kinds(
        'FYI\n---------- Forwarded message ---------\nFrom: Press <p@locks.example>\n\nThe lock gates stay shut until June, the board said.',
      ),
    ).toBe('ooooo'));
  it('a line of dashes ends the text', () => expect(kinds('The gates stay shut until the month of June at least.\n-- \nInes')).toBe('oss'));
  it('thanks in the middle of a text are no signature', () =>
    expect(
      kinds(
        `Thanks,\n${'The gates stay shut until June, and nobody may pass before the board has met again in the old house.\n'.repeat(3)}`,
      ),
    ).toBe('ooooo'));
});

describe('what is a message', () => {
  const kind = (text: string): string => kindOf(new TextEncoder().encode(text));
  it('is told from articles with lines at their head', () => {
    expect(kind('From: a@b.example\nSubject: x\n\nHi')).toBe('message');
    expect(kind('Message-ID: <1@b>\r\nSubject: x\r\n\r\nHi')).toBe('message');
    expect(kind('Outlet: The Mail\nDate: 2024-05-03\n\nThe quay is shut.')).toBe('text');
    expect(kind('From: our correspondent\nDate: today\n\nThe quay is shut.')).toBe('text');
    expect(kind('Q: Who?\nA: I.\n')).toBe('text');
  });
});

describe('hostile messages', () => {
  it('deep or endless, are refused or read in time', async () => {
    const started = spent();
    const deep = Array.from({ length: 500 }, (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\n\n--b${at}\n`).join('');
    await expect(one(bytes(`From: a@b.example\nMIME-Version: 1.0\n${deep}Content-Type: text/plain\n\nx`))).rejects.toMatchObject({
      code: 'file-damaged',
    });
    await expect(one(bytes(`From: a@b.example\nMIME-Version: 1.0\n${'X: y\n'.repeat(200_000)}\nx`))).rejects.toMatchObject({
      code: 'file-damaged',
    });
    await one(
      bytes(`From: a@b.example\nSubject: x\n\n${'>'.repeat(500_000)}\n${'regards,\n'.repeat(5_000)}${'On a b wrote\n'.repeat(20_000)}`),
    );
    expect(spent() - started).toBeLessThan(10_000);
  });
});
