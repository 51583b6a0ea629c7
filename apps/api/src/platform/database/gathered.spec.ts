import { describe, expect, it } from '@jest/globals';
import { gathered } from './gathered.ts';

const lengths = (asked: (readonly string[])[]) =>
  gathered(async (keys) => {
    asked.push(keys);
    return new Map(keys.filter((key) => key !== 'nothing').map((key) => [key, key.length]));
  });

describe('what many ask at the same moment', () => {
  it('is asked once, each key once, and everybody has their answer', async () => {
    const asked: (readonly string[])[] = [];
    const ask = lengths(asked);
    expect(await Promise.all(['yarn', 'loom', 'yarn', 'nothing', 'shuttle'].map(ask))).toEqual([4, 4, 4, null, 7]);
    expect(asked).toEqual([['yarn', 'loom', 'nothing', 'shuttle']]);
  });

  it('is asked again by who comes later: no answer is older than its question', async () => {
    const asked: (readonly string[])[] = [];
    const ask = lengths(asked);
    await ask('yarn');
    await ask('yarn');
    expect(asked).toEqual([['yarn'], ['yarn']]);
  });

  it('is cut into statements of a thousand', async () => {
    const asked: (readonly string[])[] = [];
    await Promise.all(Array.from({ length: 2_500 }, (_, i) => String(i)).map(lengths(asked)));
    expect(asked.map(({ length }) => length)).toEqual([1_000, 1_000, 500]);
  });

  it('fails for all who asked when it cannot be asked', async () => {
    const ask = gathered<number>(() => Promise.reject(new Error('away')));
    const answers = await Promise.allSettled(['yarn', 'loom'].map(ask));
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
});
