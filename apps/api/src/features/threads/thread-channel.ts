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
