import {
  allow,
  hasRight,
  isSignedIn,
  moderates,
  refuse,
  type Decision,
  type MemberRole,
  type Viewer,
} from '../kernel/index.ts';
import type { SignUpMode } from '../network/index.ts';

/** What becomes of an invitation as time passes; `open` is the only one that lets somebody in. */
export const invitationStates = ['open', 'used', 'ended', 'withdrawn', 'declined'] as const;
export type InvitationState = (typeof invitationStates)[number];

export interface InvitationFacts {
  readonly useLimit: number;
  readonly useCount: number;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
  readonly isWithdrawn: boolean;
  readonly isDeclined: boolean;
}

/** What people decided comes before what time did. */
export function invitationState(facts: InvitationFacts, now: number): InvitationState {
  if (facts.isWithdrawn) return 'withdrawn';
  if (facts.isDeclined) return 'declined';
  if (facts.useCount >= facts.useLimit) return 'used';
  return facts.expiresAt <= now ? 'ended' : 'open';
}

/** Every member where everybody may join; staff and those who moderate a cluster elsewhere; nobody while it is closed. */
function invite(viewer: Viewer, mode: SignUpMode): Decision {
  if (!isSignedIn(viewer)) return refuse('NOT_SIGNED_IN');
  if (viewer.isSuspended) return refuse('ACCOUNT_SUSPENDED');
  if (mode === 'closed') return refuse('SIGN_UP_CLOSED');
  const mayAnywhere = hasRight(viewer, 'invitations.many') || viewer.moderatedClusterIds.size > 0;
  return mode === 'open' || mayAnywhere ? allow() : refuse('NOT_ALLOWED');
}

/** Many at once, out of a file. */
function inviteMany(viewer: Viewer, mode: SignUpMode): Decision {
  const decision = invite(viewer, mode);
  if (!decision.allowed) return decision;
  return hasRight(viewer, 'invitations.many') ? allow() : refuse('NOT_ALLOWED');
}

/** Whoever moderates a cluster lets people in there, and those who invite many. */
const giveCluster = (viewer: Viewer, clusterId: string): Decision =>
  moderates(viewer, clusterId) || hasRight(viewer, 'invitations.many') ? allow() : refuse('NOT_ALLOWED');

/** A role is given by those who appoint, and to one person by their address. */
function giveRole(viewer: Viewer, role: MemberRole, isByAddress: boolean): Decision {
  if (role === 'member') return allow();
  return isByAddress && hasRight(viewer, 'roles.appoint') ? allow() : refuse('NOT_ALLOWED');
}

/** Withdrawing one, and sending it again. */
function change(viewer: Viewer, invitation: { readonly inviterId: string }): Decision {
  if (!isSignedIn(viewer)) return refuse('NOT_SIGNED_IN');
  if (viewer.isSuspended) return refuse('ACCOUNT_SUSPENDED');
  return viewer.id === invitation.inviterId || hasRight(viewer, 'invitations.many') ? allow() : refuse('NOT_FOUND');
}

/** Who opens an invitation, and what it meets. */
export interface AcceptFacts {
  readonly state: InvitationState;
  readonly mode: SignUpMode;
  /** The account that has confirmed the address of the invitation; null where there is none, and for a link. */
  readonly holder: { readonly isSuspended: boolean } | null;
}

/** Members join its clusters by it, all others the network. */
function accept(viewer: Viewer, { state, mode, holder }: AcceptFacts): Decision {
  if (isSignedIn(viewer) && viewer.isSuspended) return refuse('ACCOUNT_SUSPENDED');
  if (state !== 'open') return refuse('INVITATION_OVER');
  if (isSignedIn(viewer)) return allow();
  if (holder !== null) return refuse(holder.isSuspended ? 'ACCOUNT_SUSPENDED' : 'ADDRESS_HAS_ACCOUNT');
  return mode === 'closed' ? refuse('SIGN_UP_CLOSED') : allow();
}

/** Its inviter may be asked for another one when this one is over, and nobody decided that it should be. */
const ask = (state: InvitationState): Decision =>
  state === 'ended' || state === 'used' ? allow() : refuse('NOT_ALLOWED');

export const invitationPolicy = { invite, inviteMany, giveCluster, giveRole, change, accept, ask };
