import { afterEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Allowance } from '@cluster-commons/domain/kernel';
import { openSilence, testConfig } from '../testing/index.ts';
import { valkeyUrl } from '../testing/valkey.ts';
import { RateLimits } from './rate-limits.ts';

const pool = new pg.Pool({ connectionString: 'postgres://127.0.0.1:1/none' });
let nodes: RateLimits[] = [];
const aNode = (environment: Record<string, string>): RateLimits => {
  const node = new RateLimits(
    testConfig('postgres://127.0.0.1:1/none', { RATE_LIMIT_FACTOR: '1', ...environment }),
    pool,
  );
  nodes.push(node);
  return node;
};
afterEach(() => {
  for (const node of nodes) node.onApplicationShutdown();
  nodes = [];
});

const three = (name: string): Allowance => ({ name, points: 3, seconds: 600, isDurable: false });
/** How a node answers five questions of one member. */
const answersOf = async (ask: readonly RateLimits[], allowance: Allowance): Promise<string[]> => {
  const answers: string[] = [];
  for (const node of ask) {
    answers.push(
      await node.take(allowance, 'member').then(
        (taken) => String(taken),
        (error: { extensions?: { code?: string } }) => error.extensions?.code ?? 'failed',
      ),
    );
  }
  return answers;
};
/** Waits until both nodes count in Valkey: each then goes on where the other was. */
async function connected(one: RateLimits, two: RateLimits): Promise<void> {
  const probe: Allowance = { name: `probe-${Date.now()}`, points: 1_000_000, seconds: 600, isDurable: false };
  for (;;) {
    const [first, second] = [await one.take(probe, 'probe'), await two.take(probe, 'probe')];
    if (second === first + 1 && (await one.take(probe, 'probe')) === second + 1) return;
    await new Promise((wake) => setTimeout(wake, 20));
  }
}

describe('limits over Valkey', () => {
  it('are one allowance for all nodes', async () => {
    const environment = { REDIS_URL: valkeyUrl() };
    const [one, two] = [aNode(environment), aNode(environment)];
    await connected(one, two);
    const allowance = three(`shared-${Date.now()}`);
    expect(await answersOf([one, two, one, two, one], allowance)).toEqual([
      '1',
      '2',
      '3',
      'RATE_LIMITED',
      'RATE_LIMITED',
    ]);
  });

  it('are counted by each node alone while Valkey is away', async () => {
    const environment = { REDIS_URL: 'redis://127.0.0.1:1' };
    const [one, two] = [aNode(environment), aNode(environment)];
    const allowance = three('alone');
    expect(await answersOf([one, one, one, one, two], allowance)).toEqual(['1', '2', '3', 'RATE_LIMITED', '1']);
  });
});

describe('limits over a Valkey that takes connections and does not answer', () => {
  const counted = ['1', '2', '3', 'RATE_LIMITED'];

  it('are counted by each node alone, from the beginning', async () => {
    const silence = await openSilence();
    const node = aNode({ REDIS_URL: `redis://${silence.host}:${silence.port}` });
    while (silence.taken === 0) await new Promise((wake) => setTimeout(wake, 10));
    expect(await answersOf([node, node, node, node], three('silent'))).toEqual(counted);
    await silence.close();
  });

  it('are counted by each node alone, once it has fallen silent', async () => {
    const silence = await openSilence(new URL(valkeyUrl()));
    const environment = { REDIS_URL: `redis://${silence.host}:${silence.port}` };
    const [one, two] = [aNode(environment), aNode(environment)];
    await connected(one, two);
    silence.fallSilent();
    const allowance = three(`fallen-${Date.now()}`);
    expect(await answersOf([one, one, one, one, two], allowance)).toEqual([...counted, '1']);
    await silence.close();
  });
});

describe('limits in memory', () => {
  it('are given back one by one, or all at once', async () => {
    const [node, allowance] = [aNode({}), three('memory')];
    expect(await answersOf([node, node, node, node], allowance)).toEqual(['1', '2', '3', 'RATE_LIMITED']);
    await node.forgive(allowance, 'member');
    expect(await answersOf([node, node], allowance)).toEqual(['1', '2']);
    await node.giveBack(allowance, 'member');
    expect(await answersOf([node], allowance)).toEqual(['2']);
  });
});
