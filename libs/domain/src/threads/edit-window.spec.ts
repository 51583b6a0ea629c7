import { anonymous, type Viewer } from '../kernel/index.ts';
import { editLimits, silentUntil, type PostToMend } from './index.ts';

const author: Viewer = {
  kind: 'member',
  id: 'author',
  role: 'member',
  isSuspended: false,
  clusterIds: new Set(),
  moderatedClusterIds: new Set(),
};
const moderator: Viewer = { ...author, id: 'moderator', role: 'moderator' };
const createdAt = new Date('2026-11-30T12:00:00Z');
const post: PostToMend = {
  authorId: 'author',
  createdAt,
  isAnswer: false,
  isFollowed: false,
  postsOfLate: 1,
  wasSuspended: false,
};
const { posts } = editLimits.trust;
const { anyone, trusted } = editLimits.silentMinutes;

describe('mending a post without a mark', () => {
  it.each<[string, Viewer, Partial<PostToMend>, number | null]>([
    ['a new author', author, {}, anyone],
    ['an author with a post too few', author, { postsOfLate: posts - 1 }, anyone],
    ['who is trusted', author, { postsOfLate: posts }, trusted],
    ['who is trusted, once somebody has written behind it', author, { postsOfLate: posts, isFollowed: true }, anyone],
    ['who was suspended of late', author, { postsOfLate: posts, wasSuspended: true }, anyone],
    ['a new author who was answered', author, { isFollowed: true }, anyone],
    ['the author of the answer', author, { postsOfLate: posts, isAnswer: true }, null],
    ['whoever moderates', moderator, { postsOfLate: posts }, null],
    ['nobody', anonymous, {}, null],
  ])('is for %s so long', (_who, viewer, given, minutes) => {
    const until = silentUntil(viewer, { ...post, ...given });
    expect(until === null ? null : (until.getTime() - createdAt.getTime()) / 60_000).toBe(minutes);
  });
});
