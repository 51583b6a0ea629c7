/**
 * Every reason for which an operation is refused, most general first.
 * Each has a sentence in `libs/messages`; the set is closed, so a new code without its text does not compile.
 */
export const refusalCodes = [
  'NOT_FOUND',
  'NOT_SIGNED_IN',
  'NOT_ALLOWED',
  'OTHER_ACCOUNT',
  'ACCOUNT_SUSPENDED',
  'EMAIL_NOT_CONFIRMED',
  'RATE_LIMITED',
  'REQUIRED',
  'TOO_SHORT',
  'TOO_LONG',
  'TOO_MANY',
  'NOT_A_VALUE',
  'BAD_EMAIL',
  'BAD_TEXT',
  'BAD_NAME',
  'NAME_OF_STAFF',
  'WRONG_CREDENTIALS',
  'PASSWORD_TOO_COMMON',
  'TOKEN_INVALID',
  'NOT_A_MEMBER',
  'ALREADY_A_MEMBER',
  'CLUSTER_REQUIRED',
  'THREAD_LOCKED',
  'THREAD_CHANGED',
  'NOT_THE_ASKER',
  'NOT_A_QUESTION',
  'ASKING_POST',
  'POST_HIDDEN',
  'POST_NOT_HIDDEN',
  'OTHER_THREAD',
  'KEY_REUSED',
  'SELF_CONNECTION',
  'ALREADY_CONNECTED',
  'ALREADY_ASKED',
  'ALREADY_ANSWERED',
  'NOT_THE_ADDRESSEE',
] as const;

export type RefusalCode = (typeof refusalCodes)[number];
