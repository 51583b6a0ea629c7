import type { ProfileFacts } from '../profiles/index.ts';

/** How an account stands, as staff see it: its status, and apart from it the one that waits for its confirmation. */
export type MemberState = ProfileFacts['status'] | 'unconfirmed';

const known: Readonly<Record<MemberState, true>> = {
  active: true,
  unconfirmed: true,
  suspended: true,
  imported: true,
  left: true,
};

/** In the order in which staff choose them. */
export const memberStates = Object.keys(known) as MemberState[];

export const memberState = ({ status, isConfirmed }: Pick<ProfileFacts, 'status' | 'isConfirmed'>): MemberState =>
  status === 'active' && !isConfirmed ? 'unconfirmed' : status;
