import { describe, expect, it } from '@jest/globals';
import { languages } from '@cluster-commons/domain/kernel';
import { digestLimits } from '@cluster-commons/domain/notifications';
import { writeDigest, type Digest, type DigestItem } from './digest-letter.tsx';

const anItem = (given: Partial<DigestItem> = {}): DigestItem => ({
  label: 'Thomas Adjei answers you',
  title: 'Two firms bought yarn outside the pool',
  lang: 'en',
  url: 'https://commons.example/threads/412/two-firms#p22',
  about: ['Nakuru knitwear', '2 new posts'],
  body: 'We hold the **deposit** until the lorry comes.',
  ...given,
});
const aDigest = (given: Partial<Digest> = {}): Digest => ({
  network: 'Cluster Commons',
  firstPage: 'https://commons.example/',
  settings: 'https://commons.example/settings/notifications',
  rhythm: 'weekly',
  digestHour: 6,
  zone: 'Africa/Nairobi',
  since: '2026-10-12T03:00:00.000Z',
  until: '2026-10-19T03:00:00.000Z',
  reader: { name: 'Wanjiru', language: 'en', email: 'wanjiru@agents.example', isTextOnly: false },
  waiting: [
    anItem({ label: 'A request waits for your answer.', title: 'Rosa asks to connect', about: [], body: null }),
  ],
  told: [anItem()],
  toldCount: 1,
  opened: [],
  openedCount: 0,
  change: [
    { rhythm: 'daily', url: 'https://commons.example/unsubscribe/day' },
    { rhythm: 'never', url: 'https://commons.example/unsubscribe/none' },
  ],
  ...given,
});

describe('the letter of a digest', () => {
  it('says what is new, why it comes, and how it comes otherwise', async () => {
    const { subject, text, html } = await writeDigest(aDigest());
    expect(subject).toBe('Your week at ⁨Cluster Commons⁩'.replace(/[⁨⁩]/g, ''));
    expect(text).toBe(`Cluster Commons, 12 October to 19 October
1 waits for you, 1 is new

Hello Wanjiru. Here is only what you have not read and not been mailed.

WAITING FOR YOU

A request waits for your answer.
Rosa asks to connect
https://commons.example/threads/412/two-firms#p22

NEWS FOR YOU

Thomas Adjei answers you
Two firms bought yarn outside the pool
Nakuru knitwear · 2 new posts
We hold the deposit until the lorry comes.
https://commons.example/threads/412/two-firms#p22

Open my first page
https://commons.example/

------------------------------------------------------------------
This digest comes on Mondays at 06:00, Africa/Nairobi. Nothing new, no mail. One click each, without signing in:

Get the digest every day
https://commons.example/unsubscribe/day
Stop the digest
https://commons.example/unsubscribe/none
All notifications
https://commons.example/settings/notifications

Sent to wanjiru@agents.example by Cluster Commons
`);
    expect(html).toContain('prefers-color-scheme:dark');
    expect(html).not.toMatch(/<img|<link|<script|url\(/);
  });

  it.each([
    ['fr', 'ltr', 'Votre semaine sur', 'Du nouveau pour vous', 'Ce résumé arrive le lundi à 06:00'],
    ['es', 'ltr', 'Su semana en', 'Novedades para usted', 'Este resumen llega los lunes a las 06:00'],
    ['ar', 'rtl', 'أسبوعك في', 'جديدك', 'يصل هذا الملخّص أيام الاثنين الساعة'],
  ] as const)('speaks %s', async (language, direction, subject, part, why) => {
    const letter = await writeDigest(aDigest({ reader: { ...aDigest().reader, language } }));
    expect(letter.subject).toContain(subject);
    expect(letter.html).toMatch(new RegExp(`<html[^>]*dir="${direction}"[^>]*lang="${language}"`));
    for (const words of [letter.text, letter.html ?? '']) {
      expect(words.toLowerCase()).toContain(part.toLowerCase());
      expect(words.replace(/[\u2066-\u2069]/g, '')).toContain(why);
    }
  });

  it.each(languages)('stays within its size in %s, however much was written', async (language) => {
    const long = anItem({
      label: 'م'.repeat(120),
      title: 'سعر '.repeat(50),
      lang: 'ar',
      about: ['عنقود '.repeat(20), 'اسم طويل '.repeat(10)],
      body: 'نزن كل بالة قبل التوقيع. '.repeat(400),
      url: `https://commons.example/threads/412/${'x'.repeat(80)}#p22`,
    });
    const many = (count: number) => Array.from({ length: count }, () => long);
    const letter = await writeDigest(
      aDigest({
        reader: { ...aDigest().reader, language, name: 'و'.repeat(80) },
        waiting: many(3),
        told: many(digestLimits.told),
        toldCount: 500,
        opened: many(digestLimits.opened),
        openedCount: 500,
      }),
    );
    expect(Buffer.byteLength(letter.text + (letter.html ?? ''))).toBeLessThanOrEqual(digestLimits.bytes);
    expect(letter.text).toContain('500');
  });

  it('is text alone for who wants that', async () => {
    const { html } = await writeDigest(aDigest({ reader: { ...aDigest().reader, isTextOnly: true } }));
    expect(html).toBeNull();
  });
});
