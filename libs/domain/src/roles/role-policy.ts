import { allow, refuse, type Decision, type MemberRole, type Viewer } from '../kernel/index.ts';
import { mayBy, type MemberFacts } from '../members/index.ts';

type Appointed = Pick<MemberFacts, 'memberId' | 'state' | 'role' | 'isLastAdministrator'>;

/** Who has which role, and why. */
const see = (viewer: Viewer): Decision => mayBy(viewer, 'members.see');

/**
 * Giving somebody a role, or taking it back by giving that of a member. A role is for people who use their account; there
 * is always somebody who administers the network.
 */
function setRole(viewer: Viewer, member: Appointed, role: MemberRole): Decision {
  const may = mayBy(viewer, 'roles.appoint');
  if (!may.allowed) return may;
  if (role !== 'member' && member.state !== 'active') return refuse('MEMBER_NOT_ACTIVE');
  return member.isLastAdministrator && role !== 'administrator' ? refuse('LAST_ADMINISTRATOR') : allow();
}

/** Facts about somebody's place in a cluster. */
export interface PlaceFacts {
  readonly state: MemberFacts['state'];
  readonly isInCluster: boolean;
}

/** Making one of its members moderator of a cluster, and taking it back. */
function setClusterModerator(viewer: Viewer, place: PlaceFacts, isModerator: boolean): Decision {
  const may = mayBy(viewer, 'cluster-moderators.appoint');
  if (!may.allowed) return may;
  if (!place.isInCluster) return refuse('NOT_IN_CLUSTER');
  return isModerator && place.state !== 'active' ? refuse('MEMBER_NOT_ACTIVE') : allow();
}

export const rolePolicy = { see, setRole, setClusterModerator };
