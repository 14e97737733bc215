import { expect, test } from 'vitest';
import { otherLanguage } from './language.ts';

const many = (text: string): string => `${text} `.repeat(Math.ceil(320 / text.length) + 1);

test.each([
  [
    'German',
    'Die Bürgermeisterin sagte am Montag, dass die alte Brücke geschlossen bleibt, bis der Rat über den Bau der neuen entschieden hat.',
  ],
  [
    'French',
    'La maire a déclaré lundi que le vieux pont resterait fermé jusqu’à ce que le conseil se prononce sur la construction du nouveau.',
  ],
  [
    'Spanish',
    'La alcaldesa dijo el lunes que el puente viejo seguirá cerrado hasta que el consejo decida sobre la construcción del nuevo.',
  ],
  ['Dutch', 'De burgemeester zei maandag dat de oude brug gesloten blijft totdat de raad over de bouw van de nieuwe heeft beslist.'],
  ['Swedish', 'Borgmästaren sade på måndagen att den gamla bron förblir stängd tills rådet har beslutat om bygget av den nya.'],
  [
    'Italian',
    'La sindaca ha detto lunedì che il vecchio ponte resterà chiuso finché il consiglio non avrà deciso sulla costruzione del nuovo.',
  ],
  ['Polish', 'Burmistrz powiedziała w poniedziałek, że stary most pozostanie zamknięty, dopóki rada nie zdecyduje o budowie nowego.'],
  ['Turkish', 'Belediye başkanı pazartesi günü, meclis yenisinin yapımına karar verene kadar eski köprünün kapalı kalacağını söyledi.'],
  ['Russian', 'Мэр сказала в понедельник, что старый мост останется закрытым, пока совет не решит вопрос о строительстве нового.'],
  ['Arabic', 'قالت رئيسة البلدية يوم الاثنين إن الجسر القديم سيبقى مغلقا حتى يقرر المجلس بشأن بناء الجسر الجديد.'],
  ['Chinese', '市长周一表示，在议会就新桥的建设作出决定之前，旧桥将继续关闭。'],
  ['Japanese', '市長は月曜日、議会が新しい橋の建設を決めるまで、古い橋は閉鎖されたままになると述べた。'],
])('%s is told', async (language, text) => expect(await otherLanguage(many(text))).toBe(language));

test.each([
  'Der Bürgermeister sagte nichts.',
  'LOS ANGELES (AP) — Police said.',
  'Marta Sund, Olav Tern, Ragnar Brask, Ines Vold',
  '«Мост закрыт»',
  '',
])('short texts are never refused: %j', async (text) => expect(await otherLanguage(text)).toBeUndefined());

test('English is English, with foreign words in it, in telegrams, in lists and in capitals', async () => {
  const english = 'The mayor said on Monday that the old bridge stays shut until the council has decided on the new one.';
  expect(await otherLanguage(many(english))).toBeUndefined();
  expect(await otherLanguage(many(english.toUpperCase()))).toBeUndefined();
  expect(
    await otherLanguage(
      `${many(english)}“Die Brücke bleibt geschlossen, bis der Rat entschieden hat, und das kann dauern,” sagte sie, and left.`,
    ),
  ).toBeUndefined();
  expect(
    await otherLanguage(many('Bridge shut. Council meets Monday. Mayor silent. Carts take long road. Toll keeper waits.')),
  ).toBeUndefined();
  expect(
    await otherLanguage(many('Toll 40, carts 12, goats 7; Toll 44, carts 9, goats 3; Olav Tern, keeper; Marta Sund, mayor;')),
  ).toBeUndefined();
});
