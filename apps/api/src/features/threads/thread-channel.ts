import { channelOf, type Channel } from '../../platform/live/channel.ts';

/** How a thread stands now; subscribers fetch the thread again with their own rights. */
export interface ThreadNews {
  threadId: string;
  version: number;
  postCount: number;
}

export const threadChannel = (threadId: string): Channel<ThreadNews> => channelOf('thread', threadId);
