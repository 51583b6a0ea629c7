import { languages, type Language } from '@cluster-commons/domain/kernel';
import { textFor } from '@cluster-commons/messages';
import { localeOf } from '@cluster-commons/messages/locales';
import { fillIn, fillInCount } from './fill-in.ts';
import { countedTemplateOf, templateOf } from './words.ts';

describe('words of an island', () => {
  it.each(languages)('keep the places of values in %s', (language) => {
    const template = templateOf(textFor(language), 'composer.draft.saved', 'time');
    expect(template).toContain('{time}');
    expect(fillIn(template, { time: '09:12' })).toBe(textFor(language)('composer.draft.saved', { time: '09:12' }));
  });

  const counts = [1, 2, 3, 11, 21, 100];
  it.each(languages.flatMap((language) => counts.map((count): [Language, number] => [language, count])))(
    'count in %s as the catalogue does: %i',
    (language, count) => {
      const t = textFor(language);
      const template = countedTemplateOf(t, language, 'threads.newPosts');
      expect(fillInCount(template, count, localeOf[language])).toBe(t('threads.newPosts', { count }));
    },
  );
});
