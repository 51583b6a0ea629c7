import type { PostCard_PostFragment, ThreadPageQuery, ThreadRow_ThreadFragment } from '../../../gql/index.ts';

type PageThread = NonNullable<ThreadPageQuery['thread']>;

const may = { allowed: true, reason: null };
const mayNot = { allowed: false, reason: null };

export const aPerson = (name: string) => ({
  id: `id of ${name}`,
  handle: name.toLowerCase().replace(/\W+/g, '-'),
  name,
  headline: 'Cluster agent',
  country: 'KE',
  isLinkable: true,
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
  isAnswer: false,
  votes: null,
  author: aPerson(number === 1 ? 'Wanjiru Kamau' : `Writer ${number}`),
  replyTo: null,
  attribution: null,
  viewerCan: { accept: mayNot, hide: mayNot, restore: mayNot },
  ...with_,
});

/** A question of one page, read by a visitor. */
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
  author: aPerson('Wanjiru Kamau'),
  cluster: null,
  answer: null,
  viewerCan: {
    reply: { allowed: false, reason: 'NOT_SIGNED_IN' },
    acceptAnswer: mayNot,
    lock: mayNot,
    pin: mayNot,
  },
  posts: { nodes: posts, pageInfo: { hasNextPage: false, hasPreviousPage: false }, totalCount: posts.length },
  ...with_,
});

/** What a member, or with `moderates` one who curates here, may do in a thread. */
export const abilities = ({ moderates = false } = {}): Pick<PageThread, 'viewerCan'> => ({
  viewerCan: {
    reply: may,
    acceptAnswer: mayNot,
    lock: moderates ? may : mayNot,
    pin: moderates ? may : mayNot,
  },
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
  isLocked: false,
  isPinned: false,
  author: aPerson('Wanjiru Kamau'),
  cluster: null,
  ...with_,
});
