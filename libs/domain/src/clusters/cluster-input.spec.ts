import { describe, expect, it } from '@jest/globals';
import {
  checkCluster,
  clusterLimits,
  clusterSlugBase,
  freeClusterSlug,
  isSlugOfName,
  normaliseCluster,
  type ClusterChanges,
  type ClusterDraft,
  type FigureDraft,
} from './index.ts';

const figure: FigureDraft = { metric: 'firms', value: 200, unit: null, year: 2019, note: null, source: null };
const draft: ClusterDraft = {
  name: 'Kisumu cotton',
  localName: null,
  country: 'KE',
  region: null,
  city: 'Kisumu',
  lat: -0.1,
  lon: 34.75,
  coordinatePrecision: 'city',
  sector: 'Cotton weaving',
  type: 'craft',
  isicDivision: '13',
  isicOtherDivisions: ['14'],
  stage: 'growing',
  description: 'Weavers around the lake who share looms.',
  figures: [figure],
  sources: [{ title: 'A published study', url: 'https://example.org/study' }],
  evidence: 'opened',
};
const codes = (given: ClusterChanges): string[] =>
  checkCluster(given).map(({ code, path }) => `${path.slice(1).join('.')} ${code}`);

describe('what is said of a cluster', () => {
  it.each<[string, ClusterChanges, string[]]>([
    ['everything', draft, []],
    ['nothing', {}, []],
    ['a name of two letters', { name: 'ab' }, ['name TOO_SHORT']],
    ['a name that is not seen', { name: '\u200b\u202e' }, ['name REQUIRED']],
    ['a long name', { name: 'x'.repeat(121) }, ['name TOO_LONG']],
    ['a name that is taken away', { name: null as unknown as string }, ['name REQUIRED']],
    ['no country', { country: '' }, ['country REQUIRED']],
    ['an unknown country', { country: 'XX' }, ['country NOT_A_VALUE']],
    ['no point', { lat: null, lon: Number.NaN }, ['lat NOT_A_NUMBER', 'lon NOT_A_NUMBER']],
    ['a point off the globe', { lat: 91, lon: -181 }, ['lat OUT_OF_RANGE', 'lon OUT_OF_RANGE']],
    ['the ends of the globe', { lat: -90, lon: 180 }, []],
    ['another precision', { coordinatePrecision: 'street' }, ['coordinatePrecision NOT_A_VALUE']],
    ['another kind', { type: 'big' }, ['type NOT_A_VALUE']],
    ['another stage', { stage: 'young' }, ['stage NOT_A_VALUE']],
    ['a section for a division', { isicDivision: 'C' }, ['isicDivision NOT_A_VALUE']],
    ['an unknown further division', { isicOtherDivisions: ['4'] }, ['isicOtherDivisions NOT_A_VALUE']],
    [
      'many further divisions',
      { isicOtherDivisions: Array.from({ length: 7 }, () => '13') },
      ['isicOtherDivisions TOO_MANY'],
    ],
    ['a short description', { description: 'Weavers.' }, ['description TOO_SHORT']],
    ['a figure without a number', { figures: [{ ...figure, value: null }] }, ['figures NOT_A_NUMBER']],
    ['a figure of no year', { figures: [{ ...figure, year: 19 }] }, ['figures NOT_A_YEAR']],
    ['a figure of nothing', { figures: [{ ...figure, metric: '' }] }, ['figures REQUIRED']],
    ['many figures', { figures: Array.from({ length: 13 }, () => figure) }, ['figures TOO_MANY']],
    [
      'a source that is no page',
      { sources: [{ title: 'A study', url: 'javascript:alert(1)' }] },
      ['sources BAD_ADDRESS'],
    ],
    ['a source without an address', { sources: [{ title: 'A study', url: null }] }, []],
    ['other evidence', { evidence: 'hearsay' }, ['evidence NOT_A_VALUE']],
    ['what cannot be stored', { city: 'a\u0000' }, ['city BAD_TEXT']],
  ])('is checked: %s', (_what, given, expected) => {
    expect(codes(given)).toEqual(expected);
  });

  it('says the limit that was passed', () => {
    expect(checkCluster({ lat: 91 })).toEqual([
      { code: 'OUT_OF_RANGE', path: ['input', 'lat'], limit: clusterLimits.lat },
    ]);
  });

  it('is stored tidied; what is not given is not there', () => {
    expect(
      normaliseCluster({
        name: ' Kisumu \u202e cotton ',
        region: '  ',
        isicOtherDivisions: ['14', '14'],
        description: ' One.\r\nTwo. ',
        sources: [{ title: ' A  study ', url: ' ' }],
      }),
    ).toEqual({
      name: 'Kisumu cotton',
      region: null,
      isicOtherDivisions: ['14'],
      description: 'One.\nTwo.',
      sources: [{ title: 'A study', url: null }],
    });
  });
});

describe('the address of a cluster', () => {
  it.each([
    ['Kisumu cotton', 'kisumu-cotton'],
    ['نسيج القاهرة', 'نسيج-القاهرة'],
    ['***', 'cluster'],
    ['New', 'new-cluster'],
    ['Map', 'map-cluster'],
  ])('follows from its name and is no fixed one: %s', (name, slug) => {
    expect(clusterSlugBase(name)).toBe(slug);
  });

  it('has a number where others are called the same', () => {
    expect(freeClusterSlug('looms', new Set())).toBe('looms');
    expect(freeClusterSlug('looms', new Set(['looms', 'looms-2']))).toBe('looms-3');
    expect(freeClusterSlug(clusterSlugBase('x'.repeat(200)), new Set()).length).toBeLessThanOrEqual(75);
  });

  it.each([
    ['looms', 'Looms', true],
    ['looms-2', 'Looms', true],
    ['looms-of-kisumu', 'Looms', false],
    ['leon-footwear', 'León footwear and leather', false],
  ])('%s is one that %s has: %s', (slug, name, expected) => {
    expect(isSlugOfName(slug, name)).toBe(expected);
  });
});
