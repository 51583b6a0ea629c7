import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { guessLanguage } from './guess-language.ts';

const threads = JSON.parse(
  readFileSync(new URL('../../../../../prisma/seed/content/threads.json', import.meta.url), 'utf8'),
) as { lang: string; posts: { body: string }[] }[];

describe('the language of a text', () => {
  it.each([
    ['Merci beaucoup pour votre aide', 'fr'],
    ['¿Quién ha probado esto en su clúster?', 'es'],
    ['شكرا جزيلا على المساعدة', 'ar'],
    ['Who has tried a deposit for this?', 'en'],
    ['Wir haben das versucht.', 'de'],
    ['Which dealer sold you the lot 3iymx3f48841, and was it what you asked for?', 'en'],
    ['What did I say of mltmx3ezlz917? A question.', 'en'],
    ['| Poste | Prix |\n| --- | --- |\n| Nous avons payé le fil au comptant | 12 |', 'fr'],
    ['Nous l’avons fait : https://example.org/who-has-tried-this `if (who) return here`', 'fr'],
  ])('%s is %s', (text, lang) => {
    expect(guessLanguage(text)).toBe(lang);
  });

  it.each([
    '',
    'ok',
    'Merci',
    '12 400',
    '---',
    'https://example.org/what-was-said-here',
    '@amina-seid #42',
    '```\nwho has tried this here\n```',
  ])('is not certain of %j', (text) => {
    expect(guessLanguage(text)).toBeNull();
  });

  it('is that of nearly every post of the demo world, or not certain', () => {
    const guesses = threads.flatMap(({ lang, posts }) => posts.map(({ body }) => [lang, guessLanguage(body)]));
    const wrong = guesses.filter(([lang, guess]) => guess !== null && guess !== lang);
    // One of them is French in a discussion that is marked English.
    expect(wrong).toEqual([['en', 'fr']]);
    expect(guesses.filter(([, guess]) => guess === null).length).toBeLessThan(guesses.length / 8);
  });
});
