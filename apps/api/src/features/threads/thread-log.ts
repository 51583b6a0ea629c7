import { Injectable } from '@nestjs/common';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { shownActs } from '@cluster-commons/domain/audit';
import type { Viewer } from '@cluster-commons/domain/kernel';
import { instant, integer, maybe, text } from '../../platform/database/columns.ts';
import { Database } from '../../platform/database/database.ts';
import { KeysetList } from '../../platform/database/keyset-list.ts';
import { pagedType, withFields, type Page, type Place } from '../../platform/graphql/paging.ts';
import { Author, authorRow } from '../profiles/index.ts';
import { Thread } from './thread.model.ts';
import { ThreadQueries } from './thread.queries.ts';
import { writerFrom } from './thread-writers.ts';

@ObjectType({ description: 'One act on record. Nothing of it can be changed or taken away.' })
export class AuditEvent {
  @Field(() => ID, { description: 'Id of the line.' })
  id!: string;
  @Field(() => Date, { description: 'When it was done.' })
  at!: string;
  @Field({ description: `What was done: ${shownActs.join(', ')}.` })
  act!: string;
  @Field(() => Author, { nullable: true, description: 'Who did it; null when the system did.' })
  actor!: Author | null;
  @Field(() => String, { nullable: true, description: 'The reason that was given.' })
  reason!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Language that the reason is written in, ISO 639-1; null where it is not known.',
  })
  reasonLang!: string | null;
  @Field(() => Int, { nullable: true, description: 'Number of the post it was about; null for the thread itself.' })
  postNumber!: number | null;
}

@ObjectType({ description: 'A page of the log of a thread, latest first.' })
export class AuditEventConnection extends pagedType(AuditEvent, 'AuditEvent') {
  @Field(() => Thread, { description: 'The thread whose log it is.' })
  thread!: Thread;
}

const list = new KeysetList({
  name: 'thread_log',
  columns: {
    id: text('a.id'),
    at: instant('a.at'),
    act: text('a.act'),
    reason: maybe(text('a.reason')),
    reasonLang: maybe(text('a.reason_lang')),
    postNumber: maybe(integer('o.number')),
    ...authorRow('m', 'p', 'actor'),
  },
  from: 'audit_event a',
  joins: `left join former_account f on f.id = a.actor_id
    left join member m on m.id = coalesce(f.member_id, a.actor_id) left join profile p on p.member_id = m.id
    left join post o on a.subject_kind = 'post' and o.id = a.subject_id`,
  orders: {
    latest: {
      keys: [
        { by: 'a.at', key: 'at', as: 'instant' },
        { by: 'a.id', key: 'id', as: 'id' },
      ],
      isDescending: true,
    },
  },
  where: (threadId: string, shape) => {
    shape.where(
      `a.scope_kind = 'thread' and a.scope_id = ${shape.value(threadId)} and a.act = any(${shape.value(shownActs)})`,
    );
  },
});

@Injectable()
export class ThreadLog {
  constructor(
    private readonly database: Database,
    private readonly threads: ThreadQueries,
  ) {}

  /** The log of a thread that the viewer may read; null when it is not there for them. */
  async page(
    viewer: Viewer,
    number: number,
    slice: Place & { size: number },
  ): Promise<(Page<AuditEvent> & { thread: Thread }) | null> {
    const thread = await this.threads.byNumber(viewer, number, null);
    if (thread === null) return null;
    const listed = await list.page(this.database, thread.id, { order: 'latest', ...slice }, (row) => ({
      id: row.id,
      at: row.at,
      act: row.act,
      reason: row.reason,
      reasonLang: row.reasonLang,
      postNumber: row.postNumber,
      actor: row.actorId === null ? null : writerFrom(row, 'actor', viewer, thread.facts, { id: row.id, as: 'asker' }),
    }));
    return withFields(listed, { thread });
  }
}
