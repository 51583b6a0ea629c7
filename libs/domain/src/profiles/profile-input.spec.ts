import { contentLanguages } from '../kernel/index.ts';
import { checkProfile, normaliseProfile, profileFields, type ProfileChanges } from './index.ts';

describe('changes of a profile', () => {
  it.each<[string, ProfileChanges, string[]]>([
    ['nothing', {}, []],
    [
      'everything cleared that can be',
      {
        headline: null,
        about: null,
        country: null,
        organisation: null,
        sectors: null,
        expertise: null,
        languages: null,
      },
      [],
    ],
    [
      'what always has a value taken away',
      { name: null, locale: null, isMembersOnly: null },
      ['name REQUIRED', 'locale REQUIRED', 'isMembersOnly REQUIRED'],
    ],
    ['an empty name', { name: ' ' }, ['name REQUIRED']],
    [
      'texts at their limits',
      { headline: 'a'.repeat(160), about: 'b'.repeat(4000), organisation: 'c'.repeat(160) },
      [],
    ],
    [
      'texts over them',
      { headline: 'a'.repeat(161), about: 'b'.repeat(4001), organisation: 'c'.repeat(161) },
      ['headline TOO_LONG', 'about TOO_LONG', 'organisation TOO_LONG'],
    ],
    [
      'known words',
      { country: 'KE', sectors: ['15'], expertise: ['facilitation'], languages: ['pt'], locale: 'ar' },
      [],
    ],
    ["languages of the field's own regions", { languages: ['sw', 'am', 'ha', 'hi', 'bn', 'ur', 'id', 'vi', 'tr'] }, []],
    ['codes that ISO has withdrawn', { languages: ['sh'] }, ['languages NOT_A_VALUE']],
    [
      'unknown words',
      { country: 'ZZ', sectors: ['1'], expertise: ['x'], languages: ['xx'], locale: 'pt' },
      [
        'country NOT_A_VALUE',
        'sectors NOT_A_VALUE',
        'expertise NOT_A_VALUE',
        'languages NOT_A_VALUE',
        'locale NOT_A_VALUE',
      ],
    ],
    [
      'more than one knows',
      { sectors: Array.from({ length: profileFields.sectors.most + 1 }, () => '15') },
      ['sectors TOO_MANY'],
    ],
    [
      'more languages than one knows',
      { languages: contentLanguages.slice(0, profileFields.languages.most + 1) },
      ['languages TOO_MANY'],
    ],
  ])('with %s: %j gives %j', (_what, changes, expected) => {
    expect(checkProfile(changes).map(({ code, path }) => `${path.slice(1).join('.')} ${code}`)).toEqual(expected);
  });

  it('are stored trimmed, each value once, cleared as empty, absent not at all', () => {
    expect(
      normaliseProfile({
        name: ' Ana ',
        headline: null,
        country: null,
        sectors: null,
        expertise: ['a', 'b', 'a'],
        isMembersOnly: false,
      }),
    ).toEqual({ name: 'Ana', headline: '', country: null, sectors: [], expertise: ['a', 'b'], isMembersOnly: false });
  });
});
