import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getNamedType } from 'graphql';
import { PrismaService } from '../../platform/database/prisma.service.ts';
import {
  build,
  documentOf,
  everythingOf,
  operations,
  samplesOf,
  startTestApi,
  testSource,
  type Asker,
  type TestApi,
} from '../../platform/testing/index.ts';
import { MergeMembers } from './merge-members.ts';

const from = testSource('merge-nameless');
let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

const names = ['Quillan', 'quillan-q', 'Qasir', 'Quentin', 'quentin-q'];

describe('an account that asked without a name, and becomes part of another', () => {
  it('gives neither name away, and the other is the asker from then on', async () => {
    const old = await build.aMember(api.db, from, { name: 'Quillan Qasir', handle: 'quillan-q' });
    const now = await build.aMember(api.db, from, { name: 'Quentin Qasir', handle: 'quentin-q' });
    const helper = await build.aMember(api.db, from, { name: 'Helping Hand' });
    const thread = await build.aThread(api.db, from, {
      authorId: old.id,
      isAnonymous: true,
      title: 'Zirconium spindles',
      tags: ['zirconium'],
      posts: [
        {},
        { authorId: helper.id },
        { authorId: old.id },
        { authorId: now.id, body: 'We pay zirconium late too.' },
      ],
      acceptedPost: 3,
    });
    const postsOf = async (id: string): Promise<number> =>
      Number((await api.db.query('select post_count as n from profile where member_id = $1', [id])).rows[0]?.n);
    expect([await postsOf(old.id), await postsOf(now.id)]).toEqual([0, 1]);
    const merging = { fromId: old.id, intoId: now.id, actorId: now.id, reason: 'the same' };
    expect(await api.app.get(PrismaService).transaction((db) => api.app.get(MergeMembers).run(db, merging))).toBe(true);
    // What was written there with the name is the asker's now, and counts nowhere.
    expect(await postsOf(now.id)).toBe(0);

    const samples = {
      named: {
        ...{ number: thread.number, thread: thread.number, threadId: thread.id, title: thread.title, prefix: '@' },
        ...{ ids: [thread.id], threadIds: [thread.id], handle: now.handle, first: 50, since: 0 },
      },
      scalars: { ID: thread.id, DateTime: thread.id, String: thread.id },
    };
    const marks = [thread.title, thread.id, ...thread.posts.map(({ id }) => id), 'zirconium'];
    const told = async (as: Asker): Promise<[string, string[]][]> => {
      const answers: [string, string[]][] = [];
      for (const query of operations.filter(({ name }) => name.startsWith('Query.'))) {
        const { type, args } = query.field;
        for (const post of args.some(({ name }) => name === 'post') ? [1, 2, 3, 4] : [1]) {
          const document = documentOf(query, everythingOf(type, [getNamedType(type).name]));
          const { named, scalars } = samples;
          const { data } = await api.run(document, samplesOf(args, { named: { ...named, post }, scalars }), { as });
          const text = JSON.stringify(data);
          if (marks.some((mark) => text.includes(mark)))
            answers.push([query.name, [...names, now.id, old.id].filter((name) => text.includes(name))]);
        }
      }
      return answers;
    };
    for (const as of [null, helper]) {
      const answers = await told(as);
      expect(answers.length).toBeGreaterThan(4);
      expect(answers.filter(([, found]) => found.length > 0)).toEqual([]);
    }
    const { data } = await api.run<{ thread: { author: { name: string } }; threadOwn: { isNameless: boolean } }>(
      'query ($number: Int!) { thread(number: $number) { author { name } } threadOwn(number: $number) { isNameless } }',
      { number: thread.number },
      { as: now },
    );
    expect(data).toEqual({ thread: { author: { name: 'Quentin Qasir' } }, threadOwn: { isNameless: true } });
  });
});
