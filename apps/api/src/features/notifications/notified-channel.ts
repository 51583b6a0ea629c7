import { channelOf, type Channel } from '../../platform/live/channel.ts';

/** Something is new for a member, or read by them: whoever listens asks how much is unread. */
export interface NotifiedNews {
  memberId: string;
}

export const notifiedChannel = (memberId: string): Channel<NotifiedNews> => channelOf('notified', memberId);
