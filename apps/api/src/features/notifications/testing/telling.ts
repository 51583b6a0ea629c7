import type { Asker, TestApi, TestHandlers } from '../../../platform/testing/index.ts';

export interface Line {
  kind: string;
  threadId: string | null;
  postId: string | null;
  actorId: string | null;
  mail: number;
}

let opened = 0;

/** What members do that others are told of, and what stands for them. */
export function tellingBy(api: TestApi, handlers: TestHandlers) {
  const linesOf = async ({ id }: { id: string }): Promise<Line[]> =>
    (
      await api.db.query<Line>(
        `select kind, thread_id as "threadId", post_id as "postId", actor_id as "actorId", mail from notification
          where member_id = $1 order by event_id`,
        [id],
      )
    ).rows;
  return {
    linesOf,
    /** The kinds of a member's lines, oldest first. */
    kindsOf: async (member: { id: string }): Promise<string> =>
      (await linesOf(member)).map(({ kind }) => kind).join(' '),
    reply: async (as: Asker, threadId: string, body: string, replyTo?: string): Promise<string> => {
      const answer = await api.run<{ replyToThread: { post: { id: string } | null; problems: { code: string }[] } }>(
        `mutation ($input: ReplyToThreadInput!) { replyToThread(input: $input) { post { id } problems { code } } }`,
        { input: { threadId, body, lang: 'en', replyTo } },
        { as },
      );
      const { post, problems } = answer.data.replyToThread;
      if (post === null) throw new Error(JSON.stringify(problems));
      await handlers.deliver();
      return post.id;
    },
    edit: async (as: Asker, postId: string, body: string): Promise<void> => {
      const { rows } = await api.db.query<{ revision: number }>('select revision from post where id = $1', [postId]);
      const answer = await api.run<{ editPost: { problems: { code: string }[] } }>(
        `mutation ($input: EditPostInput!) { editPost(input: $input) { problems { code path } } }`,
        { input: { postId, body, version: rows[0]?.revision } },
        { as },
      );
      if (answer.data.editPost.problems.length > 0) throw new Error(JSON.stringify(answer.data.editPost.problems));
      await handlers.deliver();
    },
    open: async (as: Asker, input: object = {}): Promise<{ id: string; number: number }> => {
      opened += 1;
      const body = `Ours changes hands each month, ${opened} times so far.`;
      const given = { title: 'Who keeps the key of the store?', body, lang: 'en' };
      const answer = await api.run<{
        openThread: { thread: { id: string; number: number } | null; problems: object[] };
      }>(
        `mutation ($input: OpenThreadInput!) { openThread(input: $input) { thread { id number } problems { code } } }`,
        { input: { ...given, kind: 'DISCUSSION', visibility: 'PUBLIC', ...input } },
        { as },
      );
      const { thread, problems } = answer.data.openThread;
      if (thread === null) throw new Error(JSON.stringify(problems));
      await handlers.deliver();
      return thread;
    },
    follow: async (
      as: Asker,
      kind: 'THREAD' | 'CLUSTER' | 'TAG' | 'PERSON',
      id: string,
      level: string,
    ): Promise<void> => {
      await api.run(
        'mutation ($input: FollowInput!) { follow(input: $input) { problems { code } } }',
        { input: { kind, id, level } },
        { as },
      );
    },
    prefer: async ({ id }: { id: string }, channels: Record<string, string>, followsOwn = true): Promise<void> => {
      await api.db.query(
        `insert into notification_preference (member_id, channels, follows_own) values ($1, $2, $3)
         on conflict (member_id) do update set channels = excluded.channels, follows_own = excluded.follows_own`,
        [id, JSON.stringify(channels), followsOwn],
      );
    },
  };
}
