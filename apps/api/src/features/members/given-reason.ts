import {
  allowances,
  checkText,
  linesOf,
  type Language,
  type MemberViewer,
  type Problem,
} from '@cluster-commons/domain/kernel';
import { memberLimits } from '@cluster-commons/domain/members';
import type { RateLimits } from '../../platform/limits/rate-limits.ts';

/** An act of staff with the reason that they gave, and the language of the page that they wrote it on. */
export type WithReason<Given> = Given & { readonly reason: string; readonly lang: Language };

/** The reason as it is stored, or what is wrong with it; one that is right counts for what a member of staff may do. */
export async function takeReason(
  limits: RateLimits,
  viewer: MemberViewer,
  given: { readonly reason: string },
): Promise<{ reason: string; problems: Problem[] }> {
  const reason = linesOf(given.reason).trim();
  const problems = checkText(reason, memberLimits.reason, 'input', 'reason');
  if (problems.length === 0) await limits.take(allowances.moderateByMember, viewer.id);
  return { reason, problems };
}
