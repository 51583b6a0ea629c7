import { countedMost, languages, refusalCodes, type Language } from '@cluster-commons/domain/kernel';
import { compileMessageOrThrow, type CompiledMessage } from '@lingui/message-utils/compileMessage';
import { catalogue, type MessageId } from './catalogue.ts';
import type { Entry } from './entry.ts';
import { messagesOf, refusalMessageId, textFor } from './index.ts';

/** The texts that are not as they should be, as `id (language)`. */
const failing = (isGood: (text: string, entry: Entry, language: Language) => boolean): string[] =>
  Object.entries<Entry>(catalogue).flatMap(([id, entry]) =>
    languages.filter((language) => !isGood(entry[language], entry, language)).map((language) => `${id} (${language})`),
  );

/** The names of the values that a message takes; only some languages need a plural for a count. */
function valuesOf(message: CompiledMessage, values = new Set<string>()): string {
  for (const token of message) {
    if (typeof token === 'string') continue;
    const [name, , choices] = token;
    if (name !== '#') values.add(name);
    if (typeof choices !== 'object' || choices === null) continue;
    for (const choice of Object.values(choices)) if (Array.isArray(choice)) valuesOf(choice, values);
  }
  return [...values].sort().join(', ');
}

const valuesIn = (text: string): string => valuesOf(compileMessageOrThrow(text));

/** The tags in a text, but those that a language may do without: they mark what narrow screens leave out. */
const tagsIn = (text: string): string =>
  [...text.matchAll(/<(\w+)>/g)]
    .map(([, tag]) => tag)
    .filter((tag) => tag !== 'long')
    .sort()
    .join(', ');

describe('every text', () => {
  it.each(languages)('is said in %s as Lingui says it', (language) => {
    const t = textFor(language);
    const messages = messagesOf(language);
    for (const [id, entry] of Object.entries<Entry>(catalogue)) {
      for (const sample of [0, 1, 3, 1200, 'a & b']) {
        const values = Object.fromEntries(
          valuesIn(entry[language])
            .split(', ')
            .map((name) => [name, sample]),
        );
        expect([id, t(id as MessageId, values)]).toEqual([id, messages._(id, values)]);
      }
    }
  });

  it('takes the same values in each language', () => {
    expect(failing((text, { en }) => valuesIn(text) === valuesIn(en))).toEqual([]);
  });

  it('marks the same parts in each language', () => {
    expect(failing((text, { en }) => tagsIn(text) === tagsIn(en))).toEqual([]);
  });

  it('has the forms for few and for many where it counts in Arabic', () => {
    const counts = /plural, [^}]*\{[^}]*#/;
    const isComplete = (text: string) => text.includes(' few {') && text.includes(' many {');
    expect(failing((text, _entry, language) => language !== 'ar' || !counts.test(text) || isComplete(text))).toEqual(
      [],
    );
  });

  it('is calm: no exclamation marks', () => {
    expect(failing((text) => !/[!¡]/.test(text))).toEqual([]);
  });
});

describe('the counts of lists', () => {
  const counts = ['threads.count', 'clusters.count', 'directory.count', 'directory.csv', 'bookmarks.count'] as const;
  it.each(counts)('%s says where counting ends', (count) => {
    for (const language of languages) {
      const [counted, more] = [countedMost, countedMost + 1].map((n) => textFor(language)(count, { count: n }));
      expect(counted).toMatch(/1.?000/);
      expect(more).toMatch(/1.?000/);
      expect(more).not.toBe(counted);
    }
  });
});

describe('texts outside pages', () => {
  it.each([
    ['en', 2, '2 posts'],
    ['fr', 0, '0 message'],
    ['es', 1, '1 mensaje'],
    ['ar', 2, 'مشاركتان'],
    ['ar', 11, '11 مشاركة'],
  ] as const)('count in %s: %i', (language, count, said) => {
    expect(textFor(language)('threads.postCount', { count })).toBe(said);
  });

  it.each(languages)('say each refusal in %s, with a limit and without', (language) => {
    const say = textFor(language);
    const said = refusalCodes.flatMap((code) => [0, 1, 12].map((limit) => say(refusalMessageId(code), { limit })));
    expect(said.filter((text) => /[{}#]|refusal\./.test(text))).toEqual([]);
  });
});
