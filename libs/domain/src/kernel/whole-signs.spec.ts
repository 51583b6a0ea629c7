import { cutAt, restOf, startOf } from './index.ts';

/** What a reader sees as one sign, of several code points each. */
const signs: Readonly<Record<string, string>> = {
  'a family': '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}\u200d\u{1f466}',
  'a trade with the colour of a skin': '\u{1f469}\u{1f3fd}\u200d\u{1f692}',
  'a flag': '\u{1f1f0}\u{1f1ea}',
  'the flag of a part of a country': '\u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}',
  'a heart in colour': '\u2764\ufe0f',
  'a key': '1\ufe0f\u20e3',
  'a letter with marks': 'e\u0301\u0323',
  'an Arabic letter with its vowels': '\u0644\u064e\u0651',
  'a syllable of Korean in its letters': '\u1112\u1161\u11ab',
  'one sign of two halves': '\u{1f600}',
};

describe('a text that is cut', () => {
  it.each(Object.entries(signs))('never is within %s', (_what, sign) => {
    const text = `Amina ${sign}${sign} says`;
    const whole = new Set(
      Array.from(new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text), ({ index }) => index),
    ).add(text.length);
    const points = Array.from(text).length;
    for (let most = 0; most <= points; most += 1) {
      const start = startOf(text, most);
      expect(Array.from(start).length).toBeLessThanOrEqual(most);
      expect([most, start, whole.has(start.length)]).toEqual([most, start, true]);
      expect(start + restOf(text, most)).toBe(text);
    }
    for (let place = 0; place <= text.length; place += 1) expect(whole.has(cutAt(text, place).length)).toBe(true);
  });

  it('loses no more than the sign that has no room', () => {
    const { 'a family': family = '' } = signs;
    expect(startOf(`ab${family}cd`, 8)).toBe('ab');
    expect(startOf(`ab${family}cd`, 9)).toBe(`ab${family}`);
    expect(startOf('short', 80)).toBe('short');
  });

  it('has a beginning also where one sign is all of it, and no half of a character', () => {
    expect(startOf(`a${'\u0301'.repeat(5_000)}`, 80)).toHaveLength(80);
    expect(cutAt('\u{1f600}', 1).isWellFormed()).toBe(true);
  });
});
