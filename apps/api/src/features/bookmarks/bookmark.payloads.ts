import { payloadOf } from '../../platform/graphql/payload.ts';

export const BookmarkThreadPayload = payloadOf('BookmarkThread', 'How the bookmark stands now, or why not.', {
  isBookmarked: { type: () => Boolean, is: 'The thread is among the bookmarks of the viewer' },
});
