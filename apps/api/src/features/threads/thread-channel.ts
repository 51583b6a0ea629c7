import { channelOf, type Channel } from '../../platform/live/channel.ts';

/** How a thread stands now; subscribers fetch the thread again with their own rights. */
export interface ThreadNews {
  threadId: string;
  version: number;
  postCount: number;
}

/** Who writes a reply; subscribers are told that somebody does. */
export interface WritingNews {
  memberId: string;
}

export const threadChannel = (threadId: string): Channel<ThreadNews> => channelOf('thread', threadId);

export const writingChannel = (threadId: string): Channel<WritingNews> => channelOf('writing', threadId);

/** A thread was opened or answered. */
export interface ActivityNews {
  threadId: string;
}

/** Everything that comes to the head of lists; subscribers are told of what they may read. */
export const activityChannel: Channel<ActivityNews> = channelOf('threads', 'activity');
