import { allow, isSignedIn, refuse, type Decision, type Viewer } from '../kernel/index.ts';

/** What a link that hands over an imported account meets: whoever has its address confirmed already. */
export interface ClaimFacts {
  /** The account with the address that the link went to; null where nobody has confirmed it. */
  readonly holder: { readonly memberId: string; readonly isSuspended: boolean } | null;
}

/** What becomes of the imported account: it is opened to its author, or becomes part of the one they have. */
export const claimWays = ['open', 'merge'] as const;
export type ClaimWay = (typeof claimWays)[number];

export const claimWay = (viewer: Viewer, { holder }: ClaimFacts): ClaimWay =>
  holder !== null || isSignedIn(viewer) ? 'merge' : 'open';

/**
 * May the reader of the link have what stands in the imported account? The link shows that the address is theirs. Where
 * the address has an account, it is that one that gets it, and it has to be signed in to.
 */
function claim(viewer: Viewer, { holder }: ClaimFacts): Decision {
  if (isSignedIn(viewer) && viewer.isSuspended) return refuse('ACCOUNT_SUSPENDED');
  if (holder === null) return allow();
  if (holder.isSuspended) return refuse('ACCOUNT_SUSPENDED');
  return isSignedIn(viewer) && viewer.id === holder.memberId ? allow() : refuse('ADDRESS_HAS_ACCOUNT');
}

export const claimPolicy = { claim };
