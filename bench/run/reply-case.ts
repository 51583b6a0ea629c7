import { ask, insist, type Case } from './case.ts';
import { pageOperation } from './documents.ts';
import type { LoadRequest } from './load-process.ts';
import { signInMembers, spread } from './subjects.ts';

/** A reply as people write them: two paragraphs and a list. */
const body = `We went through the same in **León** two years ago, with eleven workshops and one treasurer.

What we would do again:

- collect the deposit before the order goes out
- agree what happens to the share of a firm that leaves

The price fell by a tenth, but storage ate half of it. Write if you want to see our one-page agreement.`;

/** Nobody posts the same text again within minutes. */
const ownBody = `${body}\n\nSheet [<id>]`;

interface ReplyAnswer {
  data: { replyToThread: { post: { number: number } | null; problems: unknown[] } };
}

export const replyCase: Case = {
  name: 'reply',
  title: 'Reply, durable, with audit and news',
  goal: 0.5,
  prepare: async ({ product, limit, threads, database }) => {
    const mutation = await pageOperation('ReplyToThread');
    // Nobody may reply as often as ten connections do: each discussion is answered by a member of its own.
    const members = await signInMembers(database, product.authSecret, threads.length);
    const replies = spread(threads.map(({ id }, i) => ({ id, ...members[i] })));
    const ours = replies.map((own) =>
      own.map(({ id, cookie = '' }) =>
        mutation.post({ input: { clientKey: '[<id>]', threadId: id, body: ownBody, lang: 'en' } }, { cookie }),
      ),
    );
    const bare = replies.map((own) =>
      own.map(({ id, memberId }): LoadRequest => ({
        method: 'POST',
        path: '/reply',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ clientKey: '[<id>]', threadId: id, body: ownBody, authorId: memberId }),
      })),
    );
    const [thread, member] = [threads[0], members[0]];
    const input = { clientKey: 'first', threadId: thread?.id, body, lang: 'en' };
    const first = await mutation.register(product.origin, { input }, { cookie: member?.cookie ?? '' });
    const { data } = (await first.json()) as ReplyAnswer;
    insist(
      Number(data.replyToThread.post?.number) > 20 && data.replyToThread.problems.length === 0,
      'The reply was refused.',
    );
    const written = JSON.parse((await ask(limit, bare[0]?.[0] as LoadRequest)).body) as { number: number };
    insist(written.number > 20, 'The limit wrote no reply.');

    const posts = async (): Promise<number> => {
      const { rows } = await database.query<{ count: number }>(
        `select least((select count(*) from post where client_key is not null), (select count(*) from outbox),
                      (select count(*) from audit_event))::int as count`,
      );
      return rows[0]?.count ?? 0;
    };
    const before = await posts();
    return {
      product: ours,
      limit: bare,
      check: async (answered) => {
        const kept = (await posts()) - before;
        insist(kept >= answered, `${answered} replies were answered, but only ${kept} are kept.`);
      },
    };
  },
};
