import { changedSearch } from './address-links.ts';

describe('changing parameters of an address', () => {
  it.each([
    ['?a=1&b=2', { a: '3' }, '?b=2&a=3'],
    ['?a=1&a=2&b=2', { a: ['2'] }, '?b=2&a=2'],
    ['?a=1', { a: null }, ''],
    ['', { text: 'é & b' }, '?text=%C3%A9+%26+b'],
  ])('%s with %j', (search, changes, changed) => {
    expect(changedSearch(search, changes)).toBe(changed);
  });
});
