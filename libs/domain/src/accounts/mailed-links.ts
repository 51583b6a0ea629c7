const minute = 60;
const day = 24 * 60 * minute;

/** What a link in a mail does, once, and for how many seconds it can, from when its mail is written. */
export const mailedLinkSeconds = {
  'reset-password': 10 * minute,
  'sign-in': 10 * minute,
  'email-change-old': 120 * minute,
  'email-change-new': 120 * minute,
  'email-change-undo': 7 * day,
  'set-up': 60 * minute,
  /** Takes over an imported account. */
  claim: 60 * minute,
  /** Confirms the address of somebody who applies to join. */
  application: 7 * day,
} as const;

export type LinkPurpose = keyof typeof mailedLinkSeconds;

/** What may be asked for by an address alone, without a session. */
export const askedLinkPurposes = ['reset-password', 'sign-in'] as const satisfies readonly LinkPurpose[];
export type AskedLinkPurpose = (typeof askedLinkPurposes)[number];

/** What a link about another address does: the old mailbox says yes, the new one does, the old one takes it back. */
export const emailChangeSteps = [
  'email-change-old',
  'email-change-new',
  'email-change-undo',
] as const satisfies readonly LinkPurpose[];
export type EmailChangeStep = (typeof emailChangeSteps)[number];

/** Links that nobody has used are kept so many seconds behind their end. */
export const lapsedLinkSeconds = 7 * day;
