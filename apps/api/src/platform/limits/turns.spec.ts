import { describe, expect, it } from '@jest/globals';
import { processLimits } from '@cluster-commons/domain/kernel';
import { Turns } from './turns.ts';

const refusal = { extensions: { code: 'UNAVAILABLE', retryAfterSeconds: processLimits.comeBackSeconds } };
/** Work that ends when it is told to. */
const held = () => {
  const gate = Promise.withResolvers<string>();
  return { work: () => gate.promise, end: gate.resolve };
};

describe('turns', () => {
  it('are taken by so many at once; the next waits, and one more is refused at once', async () => {
    const turns = new Turns(2, 1);
    const [first, second, third] = [held(), held(), held()];
    const begun = [turns.run(first.work), turns.run(second.work)];
    let isThird = false;
    const waiting = turns.run(() => ((isThird = true), third.work()));
    await expect(turns.run(async () => 'fourth')).rejects.toMatchObject(refusal);
    expect(isThird).toBe(false);
    first.end('first');
    expect(await begun[0]).toBe('first');
    third.end('third');
    second.end('second');
    expect(await Promise.all([...begun, waiting])).toEqual(['first', 'second', 'third']);
    expect(await turns.run(async () => 'later')).toBe('later');
  });

  it('come in order, whoever else begins meanwhile', async () => {
    const turns = new Turns(1, 3);
    const first = held();
    const order: string[] = [];
    const work = (name: string) => turns.run(async () => void order.push(name));
    const all = [turns.run(first.work), work('second'), work('third')];
    first.end('');
    all.push(work('fourth'));
    await Promise.all(all);
    expect(order).toEqual(['second', 'third', 'fourth']);
  });

  it('are given back by work that fails, and only once', async () => {
    const turns = new Turns(1);
    await expect(turns.run(() => Promise.reject(new Error('torn')))).rejects.toThrow('torn');
    const end = turns.begin();
    await expect(turns.run(async () => 'none')).rejects.toMatchObject(refusal);
    end();
    end();
    const again = turns.begin();
    expect(() => turns.begin()).toThrow('Nothing was done');
    again();
  });
});
