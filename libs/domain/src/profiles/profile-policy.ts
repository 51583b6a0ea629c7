import { allow, isSignedIn, isStaff, refuse, type Decision, type Viewer } from '../kernel/index.ts';

/** What the rules of a profile rest on. */
export interface ProfileFacts {
  readonly memberId: string;
  /** Imported members wrote elsewhere, and nobody signs in as them; of those who left nothing remains to be seen. */
  readonly status: 'active' | 'suspended' | 'imported' | 'left';
  /** The address is confirmed; imported members have none to confirm. */
  readonly isConfirmed: boolean;
  /** The member's own switch: strangers do not see the profile. */
  readonly isMembersOnly: boolean;
}

const isOwn = (viewer: Viewer, profile: ProfileFacts): boolean => isSignedIn(viewer) && viewer.id === profile.memberId;

/**
 * May the viewer see the profile? Members-only ones are for members in good standing; those of suspended members,
 * and of people who have not confirmed their address, for staff. One's own is always there.
 */
function read(viewer: Viewer, profile: ProfileFacts): Decision {
  if (profile.status === 'left') return refuse('NOT_FOUND');
  if (isOwn(viewer, profile) || isStaff(viewer)) return allow();
  if (profile.status === 'suspended') return refuse('NOT_FOUND');
  if (profile.status === 'active' && !profile.isConfirmed) return refuse('NOT_FOUND');
  if (!profile.isMembersOnly) return allow();
  return isSignedIn(viewer) && !viewer.isSuspended ? allow() : refuse('NOT_FOUND');
}

/** Everyone writes their own profile, nobody another's. */
function edit(viewer: Viewer, profile: ProfileFacts): Decision {
  const reading = read(viewer, profile);
  if (!reading.allowed) return reading;
  if (!isSignedIn(viewer)) return refuse('NOT_SIGNED_IN');
  if (viewer.isSuspended) return refuse('ACCOUNT_SUSPENDED');
  return isOwn(viewer, profile) ? allow() : refuse('NOT_ALLOWED');
}

export const profilePolicy = { read, edit };
