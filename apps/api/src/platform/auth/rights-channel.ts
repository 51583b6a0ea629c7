import { channelOf, type Channel } from '../live/channel.ts';

/** A member may do less than before: who shows them something live asks again. */
export interface RightsNews {
  memberId: string;
}

export const rightsChannel = (memberId: string): Channel<RightsNews> => channelOf('rights', memberId);
