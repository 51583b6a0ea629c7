const minute = 60;
const day = 24 * 60 * minute;

/** What a link in a mail does, once, and for how many seconds it can, from when its mail is written. */
export const mailedLinkSeconds = {
  'reset-password': 10 * minute,
  'sign-in': 10 * minute,
  'set-up': 60 * minute,
  /** Takes over an imported account. */
  claim: 60 * minute,
} as const;

export type LinkPurpose = keyof typeof mailedLinkSeconds;

/** What may be asked for by an address alone, without a session. */
export const askedLinkPurposes = ['reset-password', 'sign-in'] as const satisfies readonly LinkPurpose[];
export type AskedLinkPurpose = (typeof askedLinkPurposes)[number];

/** Links that nobody has used are kept so many seconds behind their end. */
export const lapsedLinkSeconds = 7 * day;
