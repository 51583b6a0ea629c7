import { Injectable } from '@nestjs/common';
import { Args, Field, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@cluster-commons/domain/kernel';
import { threadLimits } from '@cluster-commons/domain/threads';
import { CurrentViewer, Public } from '../../platform/auth/access.ts';
import { instant, integer, select } from '../../platform/database/columns.ts';
import { Database, statement } from '../../platform/database/database.ts';
import { Thread } from './thread.model.ts';
import { ThreadQueries } from './thread.queries.ts';

@ObjectType({ description: 'A month in which posts of a thread were written, in UTC.' })
export class ThreadMonth {
  @Field(() => Date, { description: 'When the first of them was.' })
  firstAt!: string;
  @Field(() => Int, { description: 'Its number.' })
  firstNumber!: number;
  @Field(() => Int, { description: 'How many there are.' })
  postCount!: number;
}

@ObjectType({ description: 'A thread by its months.' })
export class ThreadMonths {
  @Field(() => Thread, { description: 'The thread.' })
  thread!: Thread;
  @Field(() => [ThreadMonth], {
    description: `The months in which posts were written, the earliest first; the latest ${threadLimits.months} of them.`,
  })
  months!: ThreadMonth[];
}

const columns = {
  firstAt: instant('min(o.created_at)'),
  firstNumber: integer('min(o.number)'),
  postCount: integer('count(*)'),
};
const monthsOf = statement(
  'thread_months',
  `select ${select(columns)} from post o where o.thread_id = $1 and o.deleted_at is null
    group by date_trunc('month', o.created_at at time zone 'UTC')
    order by min(o.created_at) desc limit ${threadLimits.months}`,
  columns,
);

@Injectable()
export class ThreadMonthQueries {
  constructor(
    private readonly database: Database,
    private readonly threads: ThreadQueries,
  ) {}

  /** When posts of a thread were written; null where the viewer may not read it. */
  async of(viewer: Viewer, number: number): Promise<ThreadMonths | null> {
    const thread = await this.threads.byNumber(viewer, number, null);
    if (thread === null) return null;
    const months = await this.database.all(monthsOf, [thread.id]);
    return { thread, months: months.reverse() };
  }
}

@Resolver()
export class ThreadMonthsResolver {
  constructor(private readonly months: ThreadMonthQueries) {}

  @Public()
  @Query(() => ThreadMonths, {
    nullable: true,
    description: 'In which months posts of a thread were written; null when it is not there for the viewer.',
  })
  threadMonths(
    @CurrentViewer() viewer: Viewer,
    @Args('number', { type: () => Int, description: 'Number in the address.' }) number: number,
  ): Promise<ThreadMonths | null> {
    return this.months.of(viewer, number);
  }
}
