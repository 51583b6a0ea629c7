/** Lengths in Unicode code points; both sides of the product use these. */
export const accountLimits = {
  name: { least: 2, most: 80 },
  email: { least: 3, most: 254 },
  password: { least: 12, most: 256 },
  handle: { least: 3, most: 30 },
  /** Different characters a password needs. */
  passwordVariety: 5,
  /** How long the link of a mail confirms an address, from when the mail was written. */
  confirmationSeconds: 3600,
  /** Sessions that a member's list shows, those used last. */
  sessionsShown: 50,
  /** Whoever comes back to a session after so many minutes was away. */
  awayMinutes: 60,
} as const;
