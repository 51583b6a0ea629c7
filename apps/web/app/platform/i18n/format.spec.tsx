import { messagesOf } from '@cluster-commons/messages';
import type { Language } from '@cluster-commons/domain/kernel';
import { renderHook } from '@testing-library/react';
import { useFormat, type Format } from './format.ts';
import { TextProvider } from './text-context.tsx';

const formatIn = (language: Language): Format =>
  renderHook(() => useFormat(), {
    wrapper: ({ children }) => <TextProvider messages={messagesOf(language)}>{children}</TextProvider>,
  }).result.current;

const now = Date.parse('2026-10-14T12:00:00.000Z');

describe('when something happened', () => {
  it.each([
    ['2026-10-14T11:59:30.000Z', 'this minute'],
    ['2026-10-14T11:40:00.000Z', '20 minutes ago'],
    ['2026-10-14T08:00:00.000Z', '4 hours ago'],
    ['2026-10-13T08:00:00.000Z', 'yesterday'],
    ['2026-10-11T08:00:00.000Z', 'Sunday'],
    ['2026-09-26T08:00:00.000Z', '26 Sept'],
    ['2025-09-26T08:00:00.000Z', '26 Sept 2025'],
  ])('%s is "%s"', (at, said) => {
    expect(formatIn('en').ago(at, now)).toBe(said);
  });

  it.each([
    ['fr', 'il y a 4 heures'],
    ['es', 'hace 4 horas'],
    ['ar', 'قبل 4 ساعات'],
  ] as const)('is said in %s', (language, said) => {
    expect(formatIn(language).ago('2026-10-14T08:00:00.000Z', now)).toBe(said);
  });
});

describe('numbers and lists', () => {
  it.each([
    ['en', '1,284', 'a, b'],
    ['fr', '1\u202f284', 'a, b'],
    ['es', '1,284', 'a, b'],
    ['ar', '1,284', 'a، b'],
  ] as const)('are written as in %s, with Western digits', (language, number, list) => {
    expect(formatIn(language).number(1284)).toBe(number);
    expect(formatIn(language).list(['a', 'b'])).toBe(list);
  });
});
