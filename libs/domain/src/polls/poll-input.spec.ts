import { checkPoll, closingOf, optionsOf, type WrittenPoll } from './index.ts';

const now = new Date('2026-12-01T09:00:00Z');
const poll: WrittenPoll = {
  options: ['20 per cent', '25 per cent'],
  closesAt: '2026-12-20T18:00',
  zone: 'Africa/Nairobi',
  mostChoices: 1,
  results: 'voted',
  isChangeable: true,
};
const wrong = (other: Partial<WrittenPoll>): string[] =>
  checkPoll({ ...poll, ...other }, now).map(({ code, path }) => `${path.slice(2).join('.')} ${code}`);

describe('a new poll', () => {
  it.each<[string, Partial<WrittenPoll>, string[]]>([
    ['all as it should be', {}, []],
    ['one option', { options: ['20 per cent', ' '] }, ['options TOO_FEW']],
    ['eleven options', { options: Array.from({ length: 11 }, (_, n) => `${n}`) }, ['options TOO_MANY']],
    ['ten options, all to choose', { options: Array.from({ length: 10 }, (_, n) => `${n}`), mostChoices: 10 }, []],
    ['an endless option', { options: ['a'.repeat(121), 'b'] }, ['options TOO_LONG']],
    ['text that cannot be stored', { options: ['a\u0000', 'b'] }, ['options BAD_TEXT']],
    ['the same twice', { options: ['None', ' none ', 'b'] }, ['options SAME_TWICE']],
    ['no choice', { mostChoices: 0 }, ['mostChoices TOO_FEW']],
    ['half a choice', { mostChoices: 1.5 }, ['mostChoices TOO_FEW']],
    ['more choices than options', { mostChoices: 3 }, ['mostChoices TOO_MANY']],
    ['no zone', { zone: '' }, ['zone NOT_A_ZONE']],
    ['a zone that is none', { zone: 'Nairobi' }, ['zone NOT_A_ZONE']],
    ['no time', { closesAt: '' }, ['closesAt BAD_CLOSING']],
    ['a day that is none', { closesAt: '2027-02-30T10:00' }, ['closesAt BAD_CLOSING']],
    ['less than an hour', { closesAt: '2026-12-01T12:59' }, ['closesAt BAD_CLOSING']],
    ['an hour', { closesAt: '2026-12-01T13:00' }, []],
    ['a year', { closesAt: '2027-12-01T12:00' }, []],
    ['more than a year', { closesAt: '2027-12-04T12:00' }, ['closesAt BAD_CLOSING']],
    [
      'everything wrong',
      { options: [], closesAt: 'x', mostChoices: 9 },
      ['options TOO_FEW', 'closesAt BAD_CLOSING', 'mostChoices TOO_MANY'],
    ],
  ])('with %s', (_what, other, expected) => {
    expect(wrong(other)).toEqual(expected);
  });

  it.each([
    ['2026-12-20T18:00', 'UTC', '2026-12-20T18:00:00.000Z'],
    ['2026-12-20T18:00', 'Africa/Nairobi', '2026-12-20T15:00:00.000Z'],
    ['2026-07-20T18:00', 'Europe/Paris', '2026-07-20T16:00:00.000Z'],
    ['2026-12-20T18:00', 'Europe/Paris', '2026-12-20T17:00:00.000Z'],
  ])('that closes at %s in %s closes at %s', (closesAt, zone, expected) => {
    expect(closingOf({ closesAt, zone })?.toISOString()).toBe(expected);
  });

  it('keeps the options that show something', () => {
    expect(optionsOf({ options: [' 20  per cent', '', '\t', 'None'] })).toEqual(['20 per cent', 'None']);
  });
});
