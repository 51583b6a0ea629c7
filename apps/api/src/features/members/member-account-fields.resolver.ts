import { ResolveField, Resolver } from '@nestjs/graphql';
import { memberLimits } from '@cluster-commons/domain/members';
import type { RequestContext } from '../../platform/auth/request-context.ts';
import { MemberAccount, MemberMeasure, StaffNote } from './member-account.model.ts';
import { MemberAccountQueries } from './member-account.queries.ts';

/** What the page of one account takes beside it. One account at a time; lists have none of it. */
@Resolver(() => MemberAccount)
export class MemberAccountFieldsResolver {
  constructor(private readonly queries: MemberAccountQueries) {}

  @ResolveField(() => [MemberMeasure], {
    description: `What was done about the account and its posts, latest first, at most ${memberLimits.measures}.`,
  })
  measures(account: MemberAccount, _: unknown, { viewer }: RequestContext): Promise<MemberMeasure[]> {
    return this.queries.measures(viewer, account.id);
  }

  @ResolveField(() => [StaffNote], {
    description: `Notes of staff, latest first, at most ${memberLimits.notes}; none to the member themself.`,
  })
  notes(account: MemberAccount, _: unknown, { viewer }: RequestContext): Promise<StaffNote[]> {
    return this.queries.notes(viewer, account.id);
  }
}
