import { Injectable } from '@nestjs/common';
import { quotationOf } from '@cluster-commons/domain/composer';
import type { MemberViewer } from '@cluster-commons/domain/kernel';
import { postPath } from '@cluster-commons/paths';
import { flag, integer, select, text } from '../../platform/database/columns.ts';
import { Database } from '../../platform/database/database.ts';
import { QueryShape } from '../../platform/database/query-shape.ts';
import { visibleThreads } from '../threads/index.ts';

const quoted = {
  number: integer('o.number'),
  body: text('o.body'),
  authorName: text('m.name'),
  isFormer: flag(`m.status = 'left'`),
  thread: integer('t.number'),
  slug: text('t.slug'),
};

@Injectable()
export class PostQuote {
  constructor(private readonly database: Database) {}

  /** A post as a quotation in Markdown that links back to it; null where the viewer reads no such text. */
  async run(viewer: MemberViewer, threadNumber: number, postNumber: number): Promise<string | null> {
    const shape = new QueryShape('post_to_quote');
    visibleThreads(viewer, shape);
    const row = await this.database.one(
      shape.statement(
        `select ${select(quoted)} from thread t join post o on o.thread_id = t.id join member m on m.id = o.author_id
          where ${shape.conditions} and t.number = ${shape.value(threadNumber)} and o.number = ${shape.value(postNumber)}
            and o.deleted_at is null and o.removed_at is null and o.hidden_at is null`,
        quoted,
      ),
      shape.values,
    );
    if (row === null) return null;
    return quotationOf({
      name: row.isFormer ? `#${row.number}` : row.authorName,
      path: postPath({ number: row.thread, slug: row.slug }, row.number),
      text: row.body,
    });
  }
}
