import { describe, expect, it } from '@jest/globals';
import { KeptCounts } from './kept-counts.ts';

describe('counts that many pages show', () => {
  const counting = (found: number) => {
    const made = { times: 0, count: async () => ((made.times += 1), found) };
    return made;
  };

  it('are made once while they are large', async () => {
    const kept = new KeptCounts();
    const large = counting(101);
    const asked = await Promise.all(Array.from({ length: 20 }, () => kept.count('all', large.count)));
    expect(asked).toEqual(asked.map(() => 101));
    await kept.count('all', large.count);
    expect(large.times).toBe(1);
    await kept.count('others', large.count);
    expect(large.times).toBe(2);
  });

  it('are made anew while they are small, so that what was just added is in them', async () => {
    const kept = new KeptCounts();
    expect(await kept.count('all', counting(100).count)).toBe(100);
    expect(await kept.count('all', counting(99).count)).toBe(99);
  });

  it('that fail are not kept', async () => {
    const kept = new KeptCounts();
    await expect(kept.count('all', () => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
    expect(await kept.count('all', counting(200).count)).toBe(200);
  });
});
