import type { PostCard_PostFragment, ThreadRow_ThreadFragment } from '../../../gql/index.ts';
import type { OwnPost, OwnThread, PageThread } from '../page-thread.ts';

const may = { allowed: true };
const mayNot = { allowed: false };

export const aPerson = (name: string) => ({
  id: `id of ${name}`,
  handle: name.toLowerCase().replace(/\W+/g, '-'),
  name,
  headline: 'Cluster agent',
  country: 'KE',
  isLinkable: true,
  isWithheld: false,
  pictureId: null,
});

export const aPost = (number: number, with_: Partial<PostCard_PostFragment> = {}): PostCard_PostFragment => ({
  id: `post ${number}`,
  threadId: 'thread 12',
  number,
  lang: 'en',
  html: `<p>Words of post ${number}</p>`,
  createdAt: '2026-09-26T09:12:00.000Z',
  editedAt: null,
  state: 'VISIBLE',
  hiddenReason: null,
  hiddenReasonLang: null,
  isAnswer: false,
  isAnonymous: false,
  isShared: false,
  votes: null,
  author: aPerson(number === 1 ? 'Wanjiru Kamau' : `Writer ${number}`),
  replyTo: null,
  attribution: null,
  files: [],
  reactions: (['USEFUL', 'SAME_HERE', 'TRIED_IT'] as const).map((kind) => ({ kind, count: 0 })),
  results: [],
  ...with_,
});

/** Who asked without a name, as those see it who are not shown it. */
export const aNobody = (name: string) => ({
  id: 'thread 12',
  handle: '',
  name,
  headline: null,
  country: null,
  isLinkable: false,
  isWithheld: true,
  pictureId: null,
});

/** A question of one page. */
export const aThread = (with_: Partial<PageThread> = {}, posts = [aPost(1), aPost(2)]): PageThread => ({
  id: 'thread 12',
  number: 12,
  slug: 'yarn-outside-the-pool',
  title: 'Two firms bought yarn outside the pool',
  lang: 'en',
  kind: 'QUESTION',
  visibility: 'PUBLIC',
  tags: [],
  createdAt: '2026-09-26T09:12:00.000Z',
  lastPostAt: '2026-09-27T09:12:00.000Z',
  postCount: posts.length,
  version: 3,
  isLocked: false,
  isPinned: false,
  isHidden: false,
  isAnonymous: false,
  author: aPerson('Wanjiru Kamau'),
  cluster: null,
  answer: null,
  summary: null,
  poll: null,
  related: [],
  posts: {
    nodes: posts,
    pageInfo: { hasNextPage: false, hasPreviousPage: false },
    totalCount: posts.length,
    cards: [],
  },
  ...with_,
});

/** What a member may do with a post: nothing, unless the spec says so. */
export const anOwnPost = (number: number, with_: Partial<OwnPost['viewerCan']> = {}): OwnPost => ({
  id: `post ${number}`,
  isAuthorAway: false,
  kinds: [],
  result: null,
  viewerCan: {
    accept: mayNot,
    edit: mayNot,
    remove: mayNot,
    restore: mayNot,
    react: mayNot,
    summarise: mayNot,
    moderate: [],
    ...with_,
  },
});

/** What a member may do in a thread: reply, by default. */
export const anOwnThread = (
  with_: Partial<OwnThread['viewerCan']> = {},
  posts = [anOwnPost(1), anOwnPost(2)],
): OwnThread => ({
  id: 'thread 12',
  lastPostNumber: posts.length,
  isNameless: false,
  replyNotes: [],
  viewerCan: { reply: { ...may, reason: null }, acceptAnswer: mayNot, update: mayNot, moderate: [], ...with_ },
  poll: null,
  posts,
});

export const aThreadRow = (
  number: number,
  with_: Partial<ThreadRow_ThreadFragment> = {},
): ThreadRow_ThreadFragment => ({
  id: `thread ${number}`,
  number,
  slug: `thread-${number}`,
  title: `Discussion ${number}`,
  lang: 'en',
  kind: 'QUESTION',
  visibility: 'PUBLIC',
  lastPostAt: '2026-09-27T09:12:00.000Z',
  postCount: 1,
  isAnswered: false,
  usefulCount: 0,
  isLocked: false,
  isPinned: false,
  isAnonymous: false,
  author: aPerson('Wanjiru Kamau'),
  cluster: null,
  ...with_,
});
