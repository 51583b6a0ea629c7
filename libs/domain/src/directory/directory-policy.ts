import { allow, hasRight, isSignedIn, refuse, type Decision, type Viewer } from '../kernel/index.ts';
import type { ProfileFacts } from '../profiles/index.ts';

/** The directory is for members in good standing. */
function browse(viewer: Viewer): Decision {
  if (!isSignedIn(viewer)) return refuse('NOT_SIGNED_IN');
  return viewer.isSuspended ? refuse('ACCOUNT_SUSPENDED') : allow();
}

/** Taking the list away as a file is for those who report. */
function takeAway(viewer: Viewer): Decision {
  const browsing = browse(viewer);
  if (!browsing.allowed) return browsing;
  return hasRight(viewer, 'directory.take-away') ? allow() : refuse('NOT_ALLOWED');
}

/** Does the directory name this member to the viewer? Confirmed members who can be asked; members-only profiles too. */
function list(viewer: Viewer, member: ProfileFacts): Decision {
  const browsing = browse(viewer);
  if (!browsing.allowed) return browsing;
  return member.status === 'active' && member.isConfirmed ? allow() : refuse('NOT_FOUND');
}

export const directoryPolicy = { browse, takeAway, list };
