import { choiceToRemember, decideLanguage, type LanguageSigns } from './index.ts';

describe('the language of a request', () => {
  it.each<[string, LanguageSigns, string]>([
    ['the address before all else', { query: 'fr', cookie: 'es', locale: 'ar', header: 'en' }, 'fr'],
    ['the choice on this device before the account', { cookie: 'es', locale: 'ar', header: 'en' }, 'es'],
    ['the account before the browser', { locale: 'ar', header: 'en' }, 'ar'],
    ['the browser where nobody chose', { header: 'es-MX' }, 'es'],
    ['English where nothing is said', {}, 'en'],
    ['the next sign where one is no interface language', { query: 'tlh', cookie: 'de', locale: 'fr' }, 'fr'],
    ['the next sign where one is not offered', { query: 'fr', cookie: 'ar', offered: ['es', 'ar'] }, 'ar'],
    ['the browser among those offered', { query: 'fr', header: 'fr, en;q=0.8, es;q=0.3', offered: ['ar', 'es'] }, 'es'],
    ['the first one offered where none fits', { locale: 'fr', header: 'en', offered: ['ar', 'es'] }, 'ar'],
    ['the next sign where one is given twice', { query: ['fr', 'es'], cookie: 'ar' }, 'ar'],
  ])('is of %s', (_what, signs, expected) => {
    expect(decideLanguage(signs)).toBe(expected);
  });
});

describe('a choice of language', () => {
  it.each<[string, LanguageSigns, string | null]>([
    ['is remembered when it is new', { query: 'fr' }, 'fr'],
    ['is remembered when it is another one', { query: 'fr', cookie: 'es' }, 'fr'],
    ['needs no remembering when the device knows it', { query: 'fr', cookie: 'fr' }, null],
    ['is none when the language does not exist here', { query: 'tlh', cookie: 'es' }, null],
    ['is none when the language is not offered', { query: 'fr', offered: ['en'] }, null],
    ['is none when the address names none', { cookie: 'es', locale: 'fr' }, null],
  ])('%s', (_what, signs, expected) => {
    expect(choiceToRemember(signs)).toBe(expected);
  });
});
