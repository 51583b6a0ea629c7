import { carriedNumber, placeIn, rangeOf } from './place.ts';

const aPage = (length: number, totalCount: number, [hasPreviousPage, hasNextPage]: [boolean, boolean]) => ({
  nodes: Array.from({ length }),
  pageInfo: { hasPreviousPage, hasNextPage, startCursor: 'start', endCursor: 'end' },
  totalCount,
});
const first: [boolean, boolean] = [false, true];
const between: [boolean, boolean] = [true, true];
const last: [boolean, boolean] = [true, false];

describe('the place of a page in its list', () => {
  it.each([
    ['?after=a', { after: 'a', before: null }],
    ['?before=b', { after: null, before: 'b' }],
    ['?after=a&before=b', { after: 'a', before: null }],
    ['?after=&before=', { after: null, before: null }],
  ])('is read from %s', (search, place) => {
    expect(placeIn(new URL(`https://network.example/threads${search}`))).toEqual(place);
  });

  it.each([
    ['the first page, whatever is carried along', aPage(20, 65, first), '?n=41', { from: 1, to: 20 }],
    ['the first page with pinned items', aPage(22, 65, first), '', { from: 1, to: 22 }],
    ['a page between', aPage(20, 65, between), '?n=21', { from: 21, to: 40 }],
    ['the last page, by the count', aPage(5, 65, last), '', { from: 61, to: 65 }],
    ['the last page, against what is carried along', aPage(5, 65, last), '?n=999', { from: 61, to: 65 }],
    ['a page of a list that is not counted to its end', aPage(20, 1001, between), '?n=41', { from: 41, to: 60 }],
    ['the last place that is counted', aPage(20, 1001, between), '?n=1001', { from: 1001, to: 1020 }],
  ])('is known of %s', (_, page, search, range) => {
    expect(rangeOf(page, search)).toEqual(range);
  });

  it.each([
    ['nothing is carried along', aPage(20, 65, between), ''],
    ['it would be the first', aPage(20, 65, between), '?n=1'],
    ['it is no whole number', aPage(20, 65, between), '?n=2.5'],
    ['it is none at all', aPage(20, 65, between), '?n=<b>'],
    ['it would reach the end', aPage(20, 65, between), '?n=46'],
    ['it stands beyond what is counted', aPage(20, 1001, between), '?n=1002'],
    ['the last page is not counted', aPage(20, 1001, last), ''],
    ['nothing is shown', aPage(0, 65, last), '?n=21'],
    ['less was counted than is shown', aPage(20, 12, last), '?n=21'],
  ])('is not said where %s', (_, page, search) => {
    expect(rangeOf(page, search)).toBeNull();
  });

  it.each([
    [{ from: 21, to: 40 }, 'next', '41'],
    [{ from: 41, to: 60 }, 'previous', '21'],
    [{ from: 5, to: 24 }, 'previous', '1'],
    [{ from: 981, to: 1000 }, 'next', '1001'],
    [{ from: 1001, to: 1020 }, 'next', null],
    [null, 'next', null],
  ] as const)('after %j is carried along to the %s page as %s', (range, towards, carried) => {
    expect(carriedNumber(range, towards, 20)).toBe(carried);
  });
});
