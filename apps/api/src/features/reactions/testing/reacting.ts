import type { Asker, TestApi } from '../../../platform/testing/index.ts';

export interface Own {
  kinds: string[];
  result: string | null;
  reactions: { kind: string; count: number; viewerReacted: boolean }[];
  viewerCan: { react: { allowed: boolean; reason: string | null } };
}
export interface Done {
  post: Own | null;
  problems: { code: string; path: string[] }[];
}
export interface Shown {
  reactions: { kind: string; count: number; viewerReacted: boolean }[];
  results: { text: string; author: { id: string; name: string; isWithheld: boolean } }[];
}
const ownText = 'kinds result reactions { kind count viewerReacted } viewerCan { react { allowed reason } }';

export const refusedWith = (code: string, field = 'postId') => ({
  post: null,
  problems: [{ code, path: ['input', field] }],
});

/** What members say of posts, and what readers are shown of it. */
export function reactionsBy(api: TestApi) {
  const react = async (as: Asker, input: object): Promise<Done> =>
    (
      await api.run<{ react: Done }>(
        `mutation ($input: ReactInput!) { react(input: $input) { post { ${ownText} } problems { code path } } }`,
        { input },
        { as },
      )
    ).data.react;
  const useful = (as: Asker, postId: string, isOn?: boolean) => react(as, { postId, kind: 'USEFUL', isOn });
  const tried = (as: Asker, postId: string, result: string | null) => react(as, { postId, kind: 'TRIED_IT', result });

  const shown = async (as: Asker, number: number): Promise<Shown[] | null> => {
    const { data } = await api.run<{ thread: { posts: { nodes: Shown[] } } | null }>(
      `query ($number: Int!) { thread(number: $number) { posts { nodes {
         reactions { kind count viewerReacted } results { text author { id name isWithheld } } } } } }`,
      { number },
      { as },
    );
    return data.thread?.posts.nodes ?? null;
  };
  const countsOf = async (as: Asker, number: number): Promise<number[]> =>
    ((await shown(as, number))?.[0]?.reactions ?? []).map(({ count }) => count);

  const who = (as: Asker, thread: number, post = 1) =>
    api.run<{
      postReactions: { totalCount: number; nodes: { kind: string; result: string; author: { name: string } }[] };
    }>(
      `query ($thread: Int!, $post: Int!) { postReactions(thread: $thread, post: $post) {
         totalCount nodes { kind result author { name } } } }`,
      { thread, post },
      { as },
    );
  const namesOf = async (...asked: Parameters<typeof who>): Promise<string[] | null> =>
    (await who(...asked)).data.postReactions?.nodes.map(({ kind, author }) => `${kind} ${author.name}`) ?? null;
  return { react, useful, tried, shown, countsOf, who, namesOf };
}
