import { describe, expect, it } from '@jest/globals';
import { cursorOf, cursorShape, readCursor } from './paging.ts';

const id = '0193a1b2-0000-7000-8000-000000000001';

describe('reading a cursor', () => {
  it('gives the values that it was made of', () => {
    const at = '2026-11-01T08:00:00.000Z';
    expect(readCursor(cursorOf(at, id), [cursorShape.instant, cursorShape.id])).toEqual([at, id]);
    expect(readCursor(cursorOf(null, id), [cursorShape.maybeInstant, cursorShape.id])).toEqual([null, id]);
    expect(readCursor(cursorOf(7), [cursorShape.number])).toEqual([7]);
  });

  it.each<[string, string, (value: unknown) => boolean]>([
    ['what is no JSON', 'nonsense', cursorShape.number],
    ['an id in form only', cursorOf('-'.repeat(36)), cursorShape.id],
    ['an instant that JavaScript alone can read', cursorOf('1'), cursorShape.instant],
    ['a day that does not exist', cursorOf('2026-02-30T00:00:00.000Z'), cursorShape.instant],
    ['a number that no column holds', cursorOf(2 ** 31), cursorShape.number],
    ['half of a character pair', cursorOf('\ud800'), cursorShape.text],
    ['a value too many', cursorOf(1, 2), cursorShape.number],
  ])('refuses %s', (_what, cursor, shape) => {
    expect(() => readCursor(cursor, [shape])).toThrow('this cursor is not one that the list gave');
  });
});
