import { describe, expect, it } from '@jest/globals';
import { checkWordDecision, isExpertiseWord, isOwnWord, type WordDecision } from './index.ts';

describe('a word of a member’s own', () => {
  it.each([
    ['Beekeeping', true],
    ['تربية النحل', true],
    ['ab', false],
    ['x'.repeat(41), false],
    ['bees, honey', false],
    ['<b>', false],
    ['123', false],
    ['a\u0000bc', false],
    ['facilitation', false],
    [7, false],
  ])('%j: %s', (value, expected) => {
    expect(isOwnWord(value)).toBe(expected);
  });

  it('is expertise beside those of the vocabulary', () => {
    expect([isExpertiseWord('facilitation'), isExpertiseWord('Beekeeping'), isExpertiseWord('')]).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe('a decision about a word', () => {
  const decision: WordDecision = { word: 'Beekeeping', act: 'accept', into: '', reason: '' };
  it.each<[string, Partial<WordDecision>, string[]]>([
    ['accepting', {}, []],
    ['one of the vocabulary', { word: 'facilitation' }, ['word NOT_FOUND']],
    ['renaming', { act: 'rename', into: 'Apiculture' }, []],
    ['renaming to nothing', { act: 'rename', into: ' ' }, ['into REQUIRED']],
    ['renaming to one of the vocabulary', { act: 'rename', into: 'gender' }, ['into NOT_A_VALUE']],
    ['merging into one of the vocabulary', { act: 'merge', into: 'gender' }, []],
    ['merging into itself', { act: 'merge', into: 'Beekeeping' }, ['into NOT_A_VALUE']],
    ['refusing', { act: 'refuse', reason: 'It names a firm.' }, []],
    ['refusing without a reason', { act: 'refuse' }, ['reason REQUIRED']],
    ['taking back', { act: 'reopen' }, []],
  ])('is checked: %s', (_what, given, expected) => {
    const found = checkWordDecision({ ...decision, ...given });
    expect(found.map(({ code, path }) => `${path.slice(1).join('.')} ${code}`)).toEqual(expected);
  });
});
