import { channelOf, type Channel } from '../live/channel.ts';

/** What a member has not read may be more or less than before: whoever listens asks how much it is. */
export interface UnreadNews {
  memberId: string;
}

export const unreadChannel = (memberId: string): Channel<UnreadNews> => channelOf('unread', memberId);
