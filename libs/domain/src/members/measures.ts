import type { AuditAct } from '../audit/index.ts';

/** Acts on record that staff are shown of a member: what was done about the account, and about what they wrote. */
export const memberMeasures = [
  'account.opened',
  'account.claimed',
  'account.confirmed',
  'account.suspended',
  'account.suspension-lifted',
  'account.second-factor-off',
  'account.role-set',
  'account.merged',
  'cluster.moderator-appointed',
  'cluster.moderator-withdrawn',
] as const satisfies readonly AuditAct[];

/** The same of each of their posts. */
export const postMeasures = ['post.hidden', 'post.restored'] as const satisfies readonly AuditAct[];

export type MemberMeasureAct = (typeof memberMeasures)[number] | (typeof postMeasures)[number];
