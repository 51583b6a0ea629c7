import { Args, Query, Resolver } from '@nestjs/graphql';
import { checkRecordFilter, recordPolicy } from '@cluster-commons/domain/audit';
import type { MemberViewer } from '@cluster-commons/domain/kernel';
import { CurrentViewer, StaffOnly } from '../../platform/auth/access.ts';
import { ApiError } from '../../platform/graphql/errors.ts';
import { PageArgs, sliceOf, type Page } from '../../platform/graphql/paging.ts';
import { RecordConnection, RecordFilterInput, recordFilterFrom, type RecordLine } from './record.model.ts';
import { RecordQueries } from './record.queries.ts';

@Resolver()
export class RecordResolver {
  constructor(private readonly queries: RecordQueries) {}

  @StaffOnly()
  @Query(() => RecordConnection, {
    nullable: true,
    description: 'Acts on record, latest first; null for those who may not read it. For administrators.',
  })
  record(
    @CurrentViewer() viewer: MemberViewer,
    @Args() args: PageArgs,
    @Args('filter', { type: () => RecordFilterInput, nullable: true, description: 'All acts when not given.' })
    given?: RecordFilterInput | null,
  ): Promise<Page<RecordLine>> | null {
    if (!recordPolicy.read(viewer).allowed) return null;
    const filter = recordFilterFrom(given);
    const [wrong] = checkRecordFilter(filter);
    if (wrong) throw new ApiError('BAD_INPUT', { message: `${wrong.path.join('.')}: ${wrong.code}` });
    return this.queries.page(viewer, filter, sliceOf(args));
  }
}
