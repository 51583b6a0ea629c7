import { Injectable } from '@nestjs/common';
import { directoryLimits } from '@cluster-commons/domain/directory';
import type { Viewer } from '@cluster-commons/domain/kernel';
import { instant, integer, select, text } from '../../platform/database/columns.ts';
import { Database } from '../../platform/database/database.ts';
import { QueryShape } from '../../platform/database/query-shape.ts';
import { isNameless, visibleThreads } from '../threads/index.ts';
import type { MemberPost } from './member-page.model.ts';

const columns = {
  threadNumber: integer('t.number'),
  threadSlug: text('t.slug'),
  threadTitle: text('t.title'),
  threadLang: text('t.lang'),
  postNumber: integer('o.number'),
  createdAt: instant('o.created_at'),
  excerpt: text('o.excerpt'),
};

@Injectable()
export class RecentPostsQueries {
  constructor(private readonly database: Database) {}

  /**
   * The latest posts of a member that readers see, in threads that the viewer may read. What stands without their name is
   * not among them, whoever looks.
   */
  by(viewer: Viewer, memberId: string): Promise<MemberPost[]> {
    const shape = new QueryShape('recent_posts');
    visibleThreads(viewer, shape);
    const author = shape.value(memberId);
    return this.database.all(
      shape.statement(
        `select ${select(columns)}
           from post o join thread t on t.id = o.thread_id
          where o.author_id = ${author} and o.hidden_at is null and o.removed_at is null and o.deleted_at is null
            and not ${isNameless}
            and ${shape.conditions}
          order by o.created_at desc, o.id desc limit ${directoryLimits.recentPosts}`,
        columns,
      ),
      shape.values,
    );
  }
}
