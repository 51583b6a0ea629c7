import { messagesOf } from '@cluster-commons/messages';
import type { Language } from '@cluster-commons/domain/kernel';
import { render, renderHook } from '@testing-library/react';
import { useFormat, type Format } from './format.ts';
import { Moment } from './Moment.tsx';
import { TextProvider } from './text-context.tsx';

const formatIn = (language: Language): Format =>
  renderHook(() => useFormat(), {
    wrapper: ({ children }) => <TextProvider messages={messagesOf(language)}>{children}</TextProvider>,
  }).result.current;

const at = '2025-09-26T08:05:00.000Z';

describe('when something happened', () => {
  it.each([
    ['date', '26 Sept 2025'],
    ['dayAndMonth', '26 Sept'],
    ['month', 'September 2025'],
    ['moment', '26 Sept 2025, 08:05 UTC'],
  ] as const)('is a %s in UTC: %s', (style, said) => {
    expect(formatIn('en').date(at, style)).toBe(said);
  });

  it.each([
    ['fr', '26 sept. 2025'],
    ['es', '26 sept 2025'],
    ['ar', '26 سبتمبر 2025'],
  ] as const)('is said in %s', (language, said) => {
    expect(formatIn(language).date(at, 'date')).toBe(said);
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

describe('a moment of a page', () => {
  it.each([
    ['moment', '26 Sept 2025, 08:05 UTC', true],
    ['date', '26 Sept 2025', false],
  ] as const)(
    'that is a %s is marked for the zone of the reader where it has a time of day',
    (style, said, isClock) => {
      const { container } = render(<Moment at={at} style={style} />, {
        wrapper: ({ children }) => <TextProvider messages={messagesOf('en')}>{children}</TextProvider>,
      });
      const time = container.querySelector('time');
      expect(time).toHaveTextContent(said);
      expect(time).toHaveAttribute('datetime', at);
      expect(time?.hasAttribute('data-clock')).toBe(isClock);
    },
  );
});
