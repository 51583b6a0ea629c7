import { allow, isSignedIn, refuse, type Decision, type Viewer } from '../kernel/index.ts';

/** How much a member hears of something, least first. */
export const followLevels = ['mute', 'normal', 'follow', 'watch'] as const;
export type FollowLevel = (typeof followLevels)[number];

/** What can be followed. */
export const followKinds = ['thread', 'cluster', 'tag', 'person'] as const;
export type FollowKind = (typeof followKinds)[number];

/** Why a member follows a thread: they said so, or what they did there says it. */
export const followCauses = ['chosen', 'opened', 'answered', 'mentioned'] as const;
export type FollowCause = (typeof followCauses)[number];

/** Lists that are marked as read at once: what is for a member, what is unread of what they follow, what they have not opened. */
export const markableLists = ['for_you', 'unread', 'new'] as const;
export type MarkableList = (typeof markableLists)[number];

export const followingLimits = {
  /** So many threads may be asked about at once: as many as the longest list shows. */
  askedAtOnce: 50,
  /** Clusters, tags and people for which a member has a level of their own. */
  most: 500,
  /** So many threads of a list are marked as read at once, and taken back for so many hours. */
  markedAtOnce: 500,
  takenBackHours: 24,
  /** Seconds between two messages about how far somebody has read, from one page. */
  pauseSeconds: 4,
} as const;

/** Positions and levels of one's own, of which nobody else learns. */
function keep(viewer: Viewer): Decision {
  if (!isSignedIn(viewer)) return refuse('NOT_SIGNED_IN');
  return viewer.isSuspended ? refuse('ACCOUNT_SUSPENDED') : allow();
}

export const followingPolicy = { keep };
