import { Injectable } from '@nestjs/common';
import { followingLimits, followingPolicy, type FollowKind, type FollowLevel } from '@cluster-commons/domain/following';
import {
  allowances,
  done,
  failed,
  isUuid,
  problem,
  refused,
  type MemberViewer,
  type Outcome,
} from '@cluster-commons/domain/kernel';
import { fitsAsTag, normaliseTag } from '@cluster-commons/domain/threads';
import { flag, select } from '../../platform/database/columns.ts';
import { Database, statement } from '../../platform/database/database.ts';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import { ThreadQueries } from '../threads/index.ts';

export interface WantedFollow {
  kind: FollowKind;
  id: string;
  level: FollowLevel;
}

const followThread = statement(
  'follow_thread',
  `insert into thread_member (member_id, thread_id, level, cause) values ($1, $2, $3, 'chosen')
   on conflict (member_id, thread_id) do update set level = excluded.level, cause = excluded.cause`,
);

const written = {
  isThere: flag('exists (select from it)'),
  isWritten: flag('exists (select from f)'),
};
const hasRoom = `((select count(*) from follow where member_id = $1) < ${followingLimits.most} or exists (select from known))`;

/** For a cluster, a person or a tag: `$2` as the column names it, among the rows that are there. */
const setFollow = (name: string, column: string, there: string) =>
  statement(
    name,
    `with it as (${there}),
     known as (select from follow k where k.member_id = $1 and k.${column} = $2),
     f as (
       insert into follow (member_id, ${column}, level) select $1::uuid, $2, $3::follow_level from it where ${hasRoom}
       on conflict (member_id, cluster_id, person_id, tag) do update set level = excluded.level
       returning id
     )
     select ${select(written)}`,
    written,
  );

const setters = {
  cluster: setFollow('follow_cluster', 'cluster_id', 'select from cluster where id = $2'),
  person: setFollow('follow_person', 'person_id', `select from member where id = $2 and status <> 'left'`),
  tag: setFollow('follow_tag', 'tag', 'select'),
} as const;

/** Where nothing is said, a tag and a person are heard of as usual: no row is kept for that. */
const forget = {
  person: statement('follow_person_no_more', 'delete from follow where member_id = $1 and person_id = $2'),
  tag: statement('follow_tag_no_more', 'delete from follow where member_id = $1 and tag = $2'),
} as const;

const isThing = (kind: FollowKind, id: string): boolean => (kind === 'tag' ? fitsAsTag(id) : isUuid(id));

@Injectable()
export class SetFollow {
  constructor(
    private readonly database: Database,
    private readonly threads: ThreadQueries,
    private readonly limits: RateLimits,
  ) {}

  /** Keeps how much a member wants to hear of something; saying it again changes nothing, and nobody else is told. */
  async run(viewer: MemberViewer, { kind, id: given, level }: WantedFollow): Promise<Outcome<FollowLevel>> {
    const decision = followingPolicy.keep(viewer);
    if (!decision.allowed) return refused(decision, 'input', 'id');
    await this.limits.take(allowances.writeByMember, viewer.id);
    if (!isThing(kind, given)) return failed(problem('NOT_FOUND', 'input', 'id'));
    if (kind === 'thread') return this.ofThread(viewer, given, level);
    const id = kind === 'tag' ? normaliseTag(given) : given;
    if (kind === 'person' && id === viewer.id) return failed(problem('OWN_ACCOUNT', 'input', 'id'));
    if (level === 'normal' && kind !== 'cluster') {
      await this.database.one(forget[kind], [viewer.id, id]);
      return done(level);
    }
    const row = await this.database.one(setters[kind], [viewer.id, id, level]);
    if (!row?.isThere) return failed(problem('NOT_FOUND', 'input', 'id'));
    return row.isWritten ? done(level) : failed({ ...problem('TOO_MANY', 'input', 'id'), limit: followingLimits.most });
  }

  private async ofThread(viewer: MemberViewer, id: string, level: FollowLevel): Promise<Outcome<FollowLevel>> {
    if ((await this.threads.byId(viewer, id)) === null) return failed(problem('NOT_FOUND', 'input', 'id'));
    await this.database.one(followThread, [viewer.id, id, level]);
    return done(level);
  }
}
