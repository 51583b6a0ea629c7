import { Injectable } from '@nestjs/common';
import type { FollowKind, FollowLevel } from '@cluster-commons/domain/following';
import type { MemberViewer } from '@cluster-commons/domain/kernel';
import { maybe, select, text } from '../../platform/database/columns.ts';
import { Database, statement } from '../../platform/database/database.ts';
import type { Follow } from './follow.model.ts';

const columns = {
  kind: text<FollowKind>(
    `case when f.cluster_id is not null then 'cluster' when f.person_id is not null then 'person' else 'tag' end`,
  ),
  id: text('coalesce(f.cluster_id::text, f.person_id::text, f.tag)'),
  name: text('coalesce(c.name, p.name, f.tag)'),
  slug: maybe(text('coalesce(c.slug, p.handle)')),
  level: text<FollowLevel>('f.level'),
};

const joins = 'left join cluster c on c.id = f.cluster_id left join member p on p.id = f.person_id';

/** All of them: a member has few hundreds at the most. */
const followsOf = statement(
  'follows_of',
  `select ${select(columns)} from follow f ${joins} where f.member_id = $1 order by 1, 3, f.id`,
  columns,
);

@Injectable()
export class FollowQueries {
  constructor(private readonly database: Database) {}

  /** What a member has said of clusters, tags and people, by kind and name. */
  of(viewer: MemberViewer): Promise<Follow[]> {
    return this.database.all(followsOf, [viewer.id]);
  }
}
