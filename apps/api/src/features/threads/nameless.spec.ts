import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { getNamedType } from 'graphql';
import {
  build,
  documentOf,
  everythingOf,
  operations,
  samplesOf,
  WebhookWorld,
  type Asker,
  type Samples,
  type TestApi,
} from '../../platform/testing/index.ts';

let world: WebhookWorld;
let api: TestApi;
let from: WebhookWorld['from'];
let asker: { id: string; handle: string; name: string; email: string };
let thread: { id: string; number: number; slug: string; title: string };
let firstPost: string;
const readers: Record<string, Asker> = { nobody: null };

interface Answered {
  [mutation: string]: { thread?: typeof thread; post?: { id: string; number: number }; problems: object[] };
}
async function act(
  as: Asker,
  name: string,
  input: object,
  shown = 'problems { code path }',
): Promise<Answered[string]> {
  const type = `${name.replace(/^./, (first) => first.toUpperCase())}Input`;
  const text = `mutation ($input: ${type}!) { ${name}(input: $input) { ${shown} } }`;
  const { data, errors } = await api.run<Answered>(text, { input }, { as });
  expect(errors).toEqual([]);
  return data[name] ?? { problems: [] };
}
const reply = async (as: Asker, body: string, replyTo?: string): Promise<{ id: string; number: number }> => {
  const { post } = await act(
    as,
    'replyToThread',
    { threadId: thread.id, body, replyTo },
    'post { id number } problems { code }',
  );
  return post ?? { id: '', number: 0 };
};
beforeAll(async () => {
  world = await WebhookWorld.start('nameless');
  ({ api, from } = world);
  await world.make();
  const person = { name: 'Quillan Qasir', handle: 'quillan-q', email: 'quillan@mail.example' };
  asker = await build.aMember(api.db, from, { ...person, profile: { headline: 'Quillan’s own looms' } });
  readers['moderator'] = await build.aMember(api.db, from, { role: 'moderator' });
  readers['member'] = await build.aMember(api.db, from);
  readers['steward elsewhere'] = await build.aMember(api.db, from);
  const elsewhere = await build.aCluster(api.db, from);
  const place = { clusterId: elsewhere.id, memberId: readers['steward elsewhere'].id, isModerator: true };
  await build.aMembership(api.db, from, place);
  const title = 'Zirconium spindles: is it us alone?';
  const input = { title, body: 'We cannot pay our zirconium.', kind: 'QUESTION', lang: 'en', isAnonymous: true };
  const opened = await act(asker, 'openThread', input, 'thread { id number slug title } problems { code }');
  thread = opened.thread ?? { id: '', number: 0, slug: '', title };
});
beforeEach(() => {
  world.receiver.answer = (response) => void response.writeHead(200).end();
});
afterAll(() => world.stop());

/** What leads to the thread or the asker where it can. */
const samplesAt = (post: number): Samples => ({
  named: {
    number: thread.number,
    thread: thread.number,
    post,
    threadId: thread.id,
    handle: asker.handle,
    prefix: '@',
    title: thread.title,
    ids: [thread.id],
    threadIds: [thread.id],
    first: 50,
    since: 0,
  },
  scalars: { ID: thread.id, DateTime: thread.id, String: thread.id },
});

const namesOf = (): string[] => [asker.name, asker.name.split(' ')[0] ?? '', asker.handle, asker.id, asker.email];
const marksOf = (): string[] => [thread.title, thread.id, firstPost, `/${thread.number}/`, 'zirconium'];
const holdsAny = (text: string, words: readonly string[]): boolean =>
  words.some((word) => text.toLowerCase().includes(word.toLowerCase()));

describe('a question without a name', () => {
  it('is told of by no answer, page of the log, version, message or delivery', async () => {
    const heard = await api.subscribe<object>(
      `subscription ($threadId: ID!) { threadUpdated(threadId: $threadId) { threadId version postCount } }`,
      { threadId: thread.id },
      { as: null },
    );
    if ('errors' in heard) throw new Error('nobody may listen');
    const news = heard.next();
    const { rows } = await api.db.query<{ id: string }>('select id from post where thread_id = $1', [thread.id]);
    firstPost = rows[0]?.id ?? '';
    const helper = await build.aMember(api.db, from, { name: 'Helping Hand' });
    const answer = await reply(helper, 'Ask your bank for an instalment.', firstPost);
    const own = await reply(asker, 'We asked them, and they said no.', answer.id);
    await reply(helper, 'Then ask us.', own.id);
    await act(asker, 'editPost', { postId: own.id, body: 'We asked them twice: no.', reason: 'more', version: 1 });
    await act(asker, 'editPost', { postId: firstPost, body: 'We cannot pay zirconium.', version: 1 });
    await act(asker, 'acceptAnswer', { threadId: thread.id, postId: own.id });
    await act(asker, 'updateThread', { threadId: thread.id, tags: ['zirconium'], version: 1 });
    await world.work();

    const queries = operations.filter(({ name }) => name.startsWith('Query.'));
    const found = { told: 0, named: 0 };
    for (const [who, as] of Object.entries(readers)) {
      for (const query of queries) {
        const { type, args } = query.field;
        for (const post of args.some(({ name }) => name === 'post') ? [1, 2, 3, 4] : [1]) {
          const asked = documentOf(query, everythingOf(type, [getNamedType(type).name]));
          const { data } = await api.run(asked, samplesOf(args, samplesAt(post)), { as });
          const text = JSON.stringify(data);
          if (!holdsAny(text, marksOf())) continue;
          const names = namesOf().filter((name) => holdsAny(text, [name]));
          if (who === 'moderator') found.named += Math.min(1, names.length);
          else expect([query.name, names]).toEqual([query.name, []]);
          found.told += 1;
        }
      }
    }
    // The thread with its posts, lists, log, history, quotations and what is one's own there.
    expect(found.told).toBeGreaterThan(20);
    // What is searched for stands in the answers of who may know it.
    expect(found.named).toBeGreaterThan(5);

    expect(JSON.stringify((await news).value)).not.toMatch(new RegExp(namesOf().join('|'), 'i'));
    const mails = world.handlers.mails.filter(({ to }) => to !== asker.email);
    for (const text of [
      ...world.receiver.received.map(({ body }) => body),
      ...mails.map((mail) => JSON.stringify(mail)),
    ])
      expect([text, holdsAny(text, namesOf())]).toEqual([text, false]);
    expect(world.receiver.received.length).toBeGreaterThan(3);
  });
});
