import { Injectable } from '@nestjs/common';
import {
  allowances,
  checkLine,
  failed,
  lineOf,
  type Language,
  type MemberViewer,
  type Outcome,
} from '@cluster-commons/domain/kernel';
import { moderationLimits, needsReason, type ActOn, type ModeratedKind } from '@cluster-commons/domain/moderation';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import { Subjects, type Moderated } from './subjects.ts';

/** What a moderator wants done. */
export interface ModerationOrder<Kind extends ModeratedKind> {
  kind: Kind;
  id: string;
  act: ActOn<Kind>;
  reason: string | null | undefined;
  /** Language of the page that the moderator writes on. */
  lang: Language;
}

/** Fair and on record: each act is asked for its reason, then ordered from the feature that owns the thing. */
@Injectable()
export class ModerationService {
  constructor(
    private readonly subjects: Subjects,
    private readonly limits: RateLimits,
  ) {}

  async run<Kind extends ModeratedKind>(
    viewer: MemberViewer,
    { kind, id, act, reason, lang }: ModerationOrder<Kind>,
  ): Promise<Outcome<Moderated[Kind]>> {
    const given = reason ?? '';
    const limits = needsReason(kind, act) ? moderationLimits.reason : moderationLimits.optionalReason;
    const problems = checkLine(given, limits, 'input', 'reason');
    if (problems.length > 0) return failed(...problems);
    await this.limits.take(allowances.moderateByMember, viewer.id);
    return this.subjects.of[kind].act(viewer, id, act, { reason: lineOf(given), lang });
  }
}
