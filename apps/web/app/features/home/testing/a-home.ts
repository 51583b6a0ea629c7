import type { ForYouRow_ItemFragment, HomeOwnQuery, ThreadRow_ThreadFragment } from '../../../gql/index.ts';
import { listed } from '../../../platform/testing/listed.ts';

/** Something for a member to read, by default in a thread that they follow. */
export const anItem = (
  thread: ThreadRow_ThreadFragment,
  given: Partial<ForYouRow_ItemFragment> = {},
): ForYouRow_ItemFragment => ({
  thread,
  unreadCount: 0,
  firstUnread: null,
  reason: { kind: 'THREAD', id: thread.id, name: null, slug: null, cause: null },
  ...given,
});

/** What the first page of a member asks for; by default nothing is there. */
export const aHome = (
  given: Partial<Omit<HomeOwnQuery, 'forYou' | 'latest'>> & {
    items?: ForYouRow_ItemFragment[];
    awaySince?: string;
    latest?: ThreadRow_ThreadFragment[];
  } = {},
) => {
  const { items = [], latest = [], awaySince = null, ...rest } = given;
  const unreadCount = items.filter((item) => item.unreadCount > 0).length;
  return {
    HomeOwn: {
      forYou: { ...listed(items), unreadCount, awaySince },
      latest: { nodes: latest },
      waitingForMe: [],
      newAnnouncements: [],
      viewer: { id: 'v', clusters: [] },
      ...rest,
    },
  };
};
