import {
  allow,
  hasRight,
  isSignedIn,
  refuse,
  type Decision,
  type MemberRole,
  type MemberViewer,
  type Right,
  type Viewer,
} from '../kernel/index.ts';
import type { MemberState } from './member-state.ts';

/** What acts of staff about an account rest on. */
export interface MemberFacts {
  readonly memberId: string;
  readonly state: MemberState;
  readonly role: MemberRole;
  /** Nobody else administers the network. */
  readonly isLastAdministrator: boolean;
  /** Who suspended them; null where nobody did, or that account is gone. */
  readonly suspendedById: string | null;
  readonly hasSecondFactor: boolean;
}

/** Whether the viewer's role gives a right, and if not, why not: the beginning of every rule of administration. */
export function mayBy(viewer: Viewer, right: Right): Decision {
  if (!isSignedIn(viewer)) return refuse('NOT_SIGNED_IN');
  if (viewer.isSuspended) return refuse('ACCOUNT_SUSPENDED');
  return hasRight(viewer, right) ? allow() : refuse('NOT_ALLOWED');
}

const isOwn = (viewer: Viewer, { memberId }: Pick<MemberFacts, 'memberId'>): boolean =>
  (viewer as MemberViewer).id === memberId;

/** Accounts with what only staff see of them. */
const see = (viewer: Viewer): Decision => mayBy(viewer, 'members.see');

/**
 * Suspending, and changing a suspension. Nobody suspends themselves; those who have a role, and whoever somebody else
 * has suspended, are left to administrators. An account that nobody has confirmed does nothing yet, and gives way to whoever
 * has the mailbox.
 */
function suspend(viewer: Viewer, member: MemberFacts): Decision {
  const may = mayBy(viewer, 'members.suspend');
  if (!may.allowed) return may;
  if (isOwn(viewer, member)) return refuse('OWN_ACCOUNT');
  if (!hasRight(viewer, 'members.manage')) {
    if (member.role !== 'member') return refuse('ONLY_ADMINISTRATORS');
    if (member.state === 'suspended' && !suspendedBy(viewer, member)) return refuse('ONLY_ADMINISTRATORS');
  }
  if (member.state !== 'active' && member.state !== 'suspended') return refuse('MEMBER_NOT_ACTIVE');
  return member.isLastAdministrator ? refuse('LAST_ADMINISTRATOR') : allow();
}

const suspendedBy = (viewer: Viewer, { suspendedById }: MemberFacts): boolean =>
  suspendedById !== null && (viewer as MemberViewer).id === suspendedById;

/** Without an end: until somebody lifts it. */
function suspendWithoutEnd(viewer: Viewer, member: MemberFacts): Decision {
  const decision = suspend(viewer, member);
  if (!decision.allowed) return decision;
  return hasRight(viewer, 'members.manage') ? allow() : refuse('ONLY_ADMINISTRATORS');
}

/** Moderators lift what they suspended, administrators everything. */
function lift(viewer: Viewer, member: MemberFacts): Decision {
  const may = mayBy(viewer, 'members.suspend');
  if (!may.allowed) return may;
  if (member.state !== 'suspended') return refuse('NOT_SUSPENDED');
  if (isOwn(viewer, member)) return refuse('OWN_ACCOUNT');
  return hasRight(viewer, 'members.manage') || suspendedBy(viewer, member) ? allow() : refuse('ONLY_ADMINISTRATORS');
}

/** Vouching for the address of somebody whom no mail reaches. */
function confirm(viewer: Viewer, member: MemberFacts): Decision {
  const may = mayBy(viewer, 'members.manage');
  if (!may.allowed) return may;
  return member.state === 'unconfirmed' ? allow() : refuse('ALREADY_CONFIRMED');
}

/** For somebody who has lost their app and their recovery codes. Their own goes by their settings. */
function resetSecondFactor(viewer: Viewer, member: MemberFacts): Decision {
  const may = mayBy(viewer, 'members.manage');
  if (!may.allowed) return may;
  if (isOwn(viewer, member)) return refuse('OWN_ACCOUNT');
  return member.hasSecondFactor ? allow() : refuse('NO_SECOND_FACTOR');
}

/**
 * Making an account part of another one. The account that goes has no role, so that none is lost or won unseen; none of
 * both is suspended, so that nobody gets out of a suspension by it.
 */
function mergeAway(viewer: Viewer, member: MemberFacts): Decision {
  const may = mayBy(viewer, 'members.manage');
  if (!may.allowed) return may;
  if (isOwn(viewer, member)) return refuse('OWN_ACCOUNT');
  if (member.role !== 'member') return refuse('HAS_ROLE');
  return member.state === 'suspended' || member.state === 'left' ? refuse('MEMBER_NOT_ACTIVE') : allow();
}

/** The account that stays is one that somebody uses. */
function mergeInto(viewer: Viewer, member: MemberFacts, from: MemberFacts): Decision {
  const away = mergeAway(viewer, from);
  if (!away.allowed) return away;
  if (member.memberId === from.memberId) return refuse('SAME_ACCOUNT');
  return member.state === 'active' ? allow() : refuse('MEMBER_NOT_ACTIVE');
}

/** Notes of staff about a member, whom they are not about themselves: nobody reads what is noted of them. */
function note(viewer: Viewer, member: Pick<MemberFacts, 'memberId'>): Decision {
  const may = see(viewer);
  if (!may.allowed) return may;
  return isOwn(viewer, member) ? refuse('OWN_ACCOUNT') : allow();
}

/** One's own note, while one may still see it. */
function removeNote(viewer: Viewer, written: { readonly authorId: string | null }): Decision {
  const may = see(viewer);
  if (!may.allowed) return may;
  return written.authorId === (viewer as MemberViewer).id ? allow() : refuse('NOT_ALLOWED');
}

export const memberPolicy = {
  see,
  suspend,
  suspendWithoutEnd,
  lift,
  confirm,
  resetSecondFactor,
  mergeAway,
  mergeInto,
  note,
  removeNote,
};
