import { describe, expect, it } from '@jest/globals';
import { samples } from './testing/sample-mails.ts';
import { readMail } from './read-mail.ts';
import { visibleText } from './visible-text.ts';

const sender = 'no-reply@commons.example';
const to = 'reply+4k2@in.commons.example';
const cut = (text: string) => visibleText(text, [sender, to]);

/** Words of a person: long lines, a list, lines of their own. */
const bodies = {
  en: 'Thank you, Thomas. Our bank asked for the resolution of the association and for nothing else, it took two weeks.\n\n- one signature of the president\n- one of the treasurer\n\nI can send ours.',
  fr: 'Merci Thomas. Notre banque a demandé la décision de l’association et rien d’autre, cela a pris deux semaines.\n\n- une signature de la présidente\n- une de la trésorière\n\nJe peux envoyer la nôtre.',
  es: 'Gracias, Thomas. Nuestro banco pidió el acuerdo de la asociación y nada más; el trámite duró dos semanas.\n\n- una firma de la presidenta\n- una de la tesorera\n\nPuedo enviar el nuestro.',
  ar: 'شكرًا يا توماس. طلب مصرفنا قرار الجمعية ولا شيء غيره، واستغرق الأمر أسبوعين كاملين قبل فتح الحساب.\n\n- توقيع الرئيسة\n- توقيع أمينة الصندوق\n\nيمكنني إرسال قرارنا.',
};

describe('what somebody writes in answer to a mail', () => {
  it.each(samples)('is cut out of what $program writes in $language', async ({ program, language, write }) => {
    const raw = write({ to, sender, id: program, body: bodies[language] }, language);
    const { text, files } = await readMail(raw);
    expect(text).toContain('fourteen shops');
    expect(cut(text)).toBe(bodies[language]);
    expect(files).toEqual([]);
  });

  it('is all of a mail that quotes nothing', () => {
    expect(cut('It worked.\n\nFor all of us.')).toBe('It worked.\n\nFor all of us.');
  });

  it('is nothing where only the quotation is left', () => {
    expect(cut(`On Tuesday Thomas <${sender}> wrote:\n> Words`)).toBe('');
    expect(cut('')).toBe('');
  });

  it('keeps what is quoted and answered line by line out, and the answers in', () => {
    expect(cut(`> Who keeps the key?\n\nThe treasurer.\n\n> And the second one?\n\nNobody yet.`)).toContain(
      'The treasurer.',
    );
    expect(cut(`> Who keeps the key?\n\nThe treasurer.\n\n> And the second one?\n\nNobody yet.`)).toContain(
      'Nobody yet.',
    );
  });

  it('ends at the signature', () => {
    expect(cut('It worked.\n\n-- \nAnjali Deshmukh\nHandloom association')).toBe('It worked.');
    expect(cut('It worked.\n\nSent from my iPhone')).toBe('It worked.');
  });

  it('is read in an instant, whatever it is', () => {
    const hostile = ['2000from<', 'Op schreef ', 'On a wrote: ', 'Den a skrev b ', '> ', '\n', '\n\n\n', 'abc. skrev '];
    for (const part of hostile) {
      const text = part.repeat(Math.ceil(200_000 / part.length));
      expect(cut(text).length).toBeLessThanOrEqual(text.length);
      expect(cut(`${part}\n`.repeat(20_000)).length).toBeGreaterThanOrEqual(0);
    }
  });
});
