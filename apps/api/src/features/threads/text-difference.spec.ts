import { describe, expect, it } from '@jest/globals';
import { differenceOf } from './text-difference.ts';

/** `[-taken out-]` and `{+added+}`. */
const said = (before: string, after: string, lang = 'en', isByWord = true): string =>
  differenceOf(before, after, lang, isByWord)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `[-${text}-]`))
    .join('');

describe('what became of a text', () => {
  it.each([
    ['Two looms would do.', 'Three looms would do.', '[-Two-]{+Three+} looms would do.'],
    ['The deposit.', 'The deposit. Nobody should wait.', 'The deposit. {+Nobody should wait.+}'],
    ['Call 98 41 now.', 'Call now.', 'Call [-98 41 -]now.'],
    ['The same.', 'The same.', 'The same.'],
  ])('is told by words: %s', (before, after, expected) => {
    expect(said(before, after)).toBe(expected);
  });

  it('is told by whole words in Arabic and in languages without spaces', () => {
    expect(said('نحتاج نولين الآن', 'نحتاج ثلاثة الآن', 'ar')).toBe('نحتاج [-نولين-]{+ثلاثة+} الآن');
    expect(said('我们需要织机', '我们需要机器', 'zh')).toMatch(/^我们需要/);
  });

  it('is told by paragraphs where it is asked so', () => {
    const [before, after] = ['First.\n\nSecond.\n\nThird.', 'First.\n\nAnother.\n\nThird.'];
    expect(said(before, after, 'en', false)).toBe('First.\n\n[-Second.\n\n-]{+Another.\n\n+}Third.');
  });

  it('is told as a whole where both texts have nothing in common and no end', () => {
    const words = (from: number): string => Array.from({ length: 4000 }, (_, i) => `w${from + i}`).join(' ');
    const lines = (from: number): string => words(from).replaceAll(' ', '\n\n');
    const found = differenceOf(lines(0), lines(10_000), 'en');
    expect(found.map(({ kind }) => kind)).toEqual(['removed', 'added']);
    expect(found.map(({ text }) => text)).toEqual([lines(0), lines(10_000)]);
  });
});
