import { channelOf, type Channel } from '../live/channel.ts';

/** A member may do less than before: open subscriptions of theirs check again. */
export interface RightsNews {
  memberId: string;
}

export const rightsChannel = (memberId: string): Channel<RightsNews> => channelOf('rights', memberId);
