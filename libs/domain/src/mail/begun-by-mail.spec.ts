import { describe, expect, it } from '@jest/globals';
import { kindOfSubject, titleOfSubject } from './begun-by-mail.ts';

describe('the subject of a mail that begins a discussion', () => {
  it.each([
    ['Who dyes with madder?', 'Who dyes with madder?'],
    ['  Who dyes\n with madder? ', 'Who dyes with madder?'],
    ['Fwd: RE: Re[2]: Prices of yarn', 'Prices of yarn'],
    ['TR : Prix du fil', 'Prix du fil'],
    ['RV: Precio del hilo', 'Precio del hilo'],
    ['رد: أسعار الخيوط', 'أسعار الخيوط'],
    ['إعادة توجيه: أسعار الخيوط', 'أسعار الخيوط'],
    ['Research: who did it', 'Research: who did it'],
    ['Re:', ''],
    ['', ''],
  ])('%j gives the title %j', (subject, title) => {
    expect(titleOfSubject(subject)).toBe(title);
  });

  it.each([
    ['Who dyes with madder?', 'question'],
    ['من يصبغ بالفوة؟', 'question'],
    ['誰が染めますか?', 'question'],
    ['Qui teint « à la garance ? »', 'question'],
    ['¿Quién tiñe con rubia?', 'question'],
    ['Who dyes? We do.', 'discussion'],
    ['Dyeing with madder', 'discussion'],
    ['', 'discussion'],
  ])('%j begins a %s', (title, kind) => {
    expect(kindOfSubject(title)).toBe(kind);
  });
});
