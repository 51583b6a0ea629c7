import type { MemberRole } from '../kernel/index.ts';

export const secondFactorLimits = {
  /** Digits of a code of the app. */
  digits: 6,
  /** Seconds for which the app shows a code. */
  period: 30,
  /** Codes before and after the present one that are taken: clocks of phones differ. */
  window: 1,
  recoveryCodes: 10,
  recoveryLetters: 10,
  /** How long new recovery codes are shown to the member, unless they say before that they have kept them. */
  shownSeconds: 600,
  /** How long a proof of who is asking counts for what asks for a fresh one. */
  freshSeconds: 900,
  /** Longest code, and longest password, that is looked at. */
  proofMost: 256,
} as const;

/** How the member of a session showed who they are. Instants are ISO 8601. */
export interface Proofs {
  /** They have set up a second factor. */
  readonly hasSecondFactor: boolean;
  /** The last time by a password, a mailed link, a passkey or another service. */
  readonly provedAt: string;
  /** The last time by a second factor; null where this session was given none. A passkey is both at once. */
  readonly steppedUpAt: string | null;
}

/** A session that may do nothing yet but give the second factor, or end. */
export const waitsForSecondFactor = ({ hasSecondFactor, steppedUpAt }: Omit<Proofs, 'provedAt'>): boolean =>
  hasSecondFactor && steppedUpAt === null;

/** Whether somebody showed just now who they are: by the second factor where they have one. */
export function isFreshProof({ hasSecondFactor, provedAt, steppedUpAt }: Proofs, now: Date): boolean {
  const proofs = hasSecondFactor ? [steppedUpAt] : [provedAt, steppedUpAt];
  const oldest = now.getTime() - secondFactorLimits.freshSeconds * 1000;
  return proofs.some((at) => at !== null && Date.parse(at) >= oldest);
}

interface RoleFacts extends Omit<Proofs, 'provedAt'> {
  readonly role: MemberRole;
  /** The network asks those who have a role for a second factor. */
  readonly isAskedFor: boolean;
}

/** Whether a role counts for nothing until its holder sets up a second factor. */
export const isRoleWithheld = ({ role, isAskedFor, hasSecondFactor, steppedUpAt }: RoleFacts): boolean =>
  role !== 'member' && isAskedFor && !hasSecondFactor && steppedUpAt === null;

/** What was typed as a second factor. */
export type GivenCode = { readonly kind: 'app' | 'recovery'; readonly code: string };

/** Letters and digits that nobody takes for one another. */
const letters = '0123456789abcdefghjkmnpqrstvwxyz';
const recoveryCode = new RegExp(`^[${letters}]{${secondFactorLimits.recoveryLetters}}$`);
const appCode = new RegExp(`^\\d{${secondFactorLimits.digits}}$`);

/** Digits of Arabic and Persian keyboards as the others. */
const plainDigits = (text: string): string =>
  text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));

/** Reads a code as people type it: with spaces, hyphens, capitals, letters for digits that look like them. Null: it is none. */
export function readCode(typed: string): GivenCode | null {
  if (typed.length > secondFactorLimits.proofMost) return null;
  const plain = plainDigits(typed.normalize('NFKC'))
    .toLowerCase()
    .replace(/[\s\p{Pd}\p{Cf}]/gu, '');
  if (appCode.test(plain)) return { kind: 'app', code: plain };
  const meant = plain.replaceAll('o', '0').replace(/[il]/g, '1').replaceAll('u', 'v');
  return recoveryCode.test(meant) ? { kind: 'recovery', code: meant } : null;
}

/** Random bytes that one recovery code is made of. */
export const recoveryBytes = secondFactorLimits.recoveryLetters;

/** @param random one byte for each letter */
export const recoveryCodeOf = (random: Uint8Array): string =>
  Array.from(random.subarray(0, secondFactorLimits.recoveryLetters), (byte) => letters[byte % letters.length]).join('');

/** A code or a key in groups, as people copy it. */
export const grouped = (code: string, size: number): string =>
  (code.match(new RegExp(`.{1,${size}}`, 'g')) ?? []).join(' ');
