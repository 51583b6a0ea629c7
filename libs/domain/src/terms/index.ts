import {
  allow,
  hasRight,
  isSignedIn,
  problem,
  refuse,
  type Decision,
  type Problem,
  type Viewer,
} from '../kernel/index.ts';

/** Texts that a network gives itself: how people treat one another, what they agree to, what becomes of their data. */
export const termsKinds = ['rules', 'terms', 'data_policy'] as const;
export type TermsKind = (typeof termsKinds)[number];

/** Those that a member agrees to. */
export const agreedKinds = ['terms', 'data_policy'] as const satisfies readonly TermsKind[];
export type AgreedKind = (typeof agreedKinds)[number];

export const termsLimits = {
  body: { least: 1, most: 30_000 },
  /** What is new, in a few words, to those who agreed before. */
  changes: { least: 1, most: 500 },
} as const;

/** Whether whoever joins agrees to these; it is not said where no form asked, and they are asked once they are in. */
export interface Agreeing {
  readonly agreesToTerms?: boolean | null;
}

/** A form that asks insists. */
export const checkAgreement = ({ agreesToTerms }: Agreeing): Problem[] =>
  agreesToTerms === false ? [problem('REQUIRED', 'input', 'agreesToTerms')] : [];

/** Whoever is signed in may agree, also while they are leaving. */
function agree(viewer: Viewer): Decision {
  if (!isSignedIn(viewer)) return refuse('NOT_SIGNED_IN');
  return viewer.isSuspended ? refuse('ACCOUNT_SUSPENDED') : allow();
}

function publish(viewer: Viewer): Decision {
  const agreeing = agree(viewer);
  if (!agreeing.allowed) return agreeing;
  return hasRight(viewer, 'network.manage') ? allow() : refuse('NOT_ALLOWED');
}

export const termsPolicy = { agree, publish };
