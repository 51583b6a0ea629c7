import { Inject, Injectable } from '@nestjs/common';
import { directionOf, isolated, problem, type Problem } from '@cluster-commons/domain/kernel';
import { momentIn } from '@cluster-commons/messages';
import type { RequestContext } from '../../../platform/auth/request-context.ts';
import { CONFIG } from '../../../platform/config/config.module.ts';
import { contactAddress, type Config } from '../../../platform/config/config.ts';
import { instant, maybe, select, text } from '../../../platform/database/columns.ts';
import { Database, statement } from '../../../platform/database/database.ts';

const columns = { until: maybe(instant('s.until')), reason: text('s.reason') };
const suspensionOf = statement(
  'suspension_of',
  `select ${select(columns)} from suspension s join member m on m.id = s.member_id
    where m.status = 'suspended' and (m.id = $1::uuid or m.email = $2)`,
  columns,
);

/** Whose suspension it is: for those who have just shown that the account is theirs. */
type Whose = { memberId: string } | { email: string };

/** Tells suspended members why, and until when, where they are refused to sign in. */
@Injectable()
export class Suspensions {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
  ) {}

  /** Why somebody who has shown who they are gets no session, in the language of the request. */
  async refusal({ language }: RequestContext, whose: Whose, ...path: string[]): Promise<Problem> {
    const found = await this.database.one(
      suspensionOf,
      'memberId' in whose ? [whose.memberId, null] : [null, whose.email],
    );
    const refusal = problem('ACCOUNT_SUSPENDED', ...path);
    if (found === null) return refusal;
    const { until, reason } = found;
    const values = {
      end: until === null ? 'none' : 'day',
      until: until === null ? '' : momentIn(language, until),
      reason: isolated(reason, directionOf(language)),
      address: isolated(contactAddress(this.config), directionOf(language)),
    };
    return { ...refusal, values };
  }
}
