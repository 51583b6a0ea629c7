import { describe, expect, it } from '@jest/globals';
import { strengthOf } from './index.ts';

describe('the strength of a password by its looks', () => {
  it.each([
    ['', 'short'],
    ['cotton', 'short'],
    ['aaaabbbbcccc', 'easy'],
    ['Password 1234567', 'easy'],
    ['loom-shuttle', 'fair'],
    ['loom loom loom loom loom', 'easy'],
    ['loom shuttle warp weft', 'strong'],
    ['xK8#pQ2!vR5mT9zLw4@d', 'strong'],
    ['نول مكوك سداة لحمة غزل', 'strong'],
  ])('of %j is %s', (password, strength) => {
    expect(strengthOf(password)).toBe(strength);
  });
});
