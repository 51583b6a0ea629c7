import { Injectable } from '@nestjs/common';
import {
  allowances,
  checkLine,
  done,
  failed,
  lineOf,
  problem,
  refused,
  type Language,
  type MemberViewer,
  type Outcome,
} from '@cluster-commons/domain/kernel';
import { editLimits, editPolicy } from '@cluster-commons/domain/threads';
import { auditLine } from '../../platform/audit/audit-line.ts';
import { Database, statement } from '../../platform/database/database.ts';
import { either } from '../../platform/database/either.ts';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import type { Post } from './post.model.ts';
import { postFacts, postFrom, threadFactsOfPost, ThreadQueries } from './thread.queries.ts';

/** Which version of a post readers shall not see any more, or see again. */
export interface VersionOrder {
  postId: string;
  number: number;
  isHidden: boolean;
  reason: string;
  /** Language that the reason is written in. */
  lang: Language;
}

/** Sets or clears the mark of a version that is not the present one; no row: it stands so already, or is not there. */
const markVersion = statement(
  'post_version_mark',
  `with v as (
     update post_revision v set hidden_at = case when $3::boolean then now() end,
                                hidden_by_id = case when $3::boolean then $4::uuid end
       from post o where v.post_id = $1 and v.number = $2 and o.id = v.post_id and o.revision > v.number
        and (v.hidden_at is null) = $3::boolean
     returning o.thread_id
   ), e as (
     update public_epoch set epoch = epoch + 1 where exists (select from v)
   ), a as (
     ${auditLine({
       act: either('$3::boolean', 'post.version-hidden', 'post.version-shown'),
       actor: '$4',
       subject: '$1',
       scope: 'v.thread_id',
       reason: '$5',
       reasonLang: '$6',
       from: 'v',
     })}
   )
   select 1 from v`,
);

@Injectable()
export class HidePostVersion {
  constructor(
    private readonly database: Database,
    private readonly queries: ThreadQueries,
    private readonly limits: RateLimits,
  ) {}

  /** Takes an older version from readers whose text had to go, or shows it again; doing it twice changes nothing. */
  async run(viewer: MemberViewer, { postId, number, isHidden, reason, lang }: VersionOrder): Promise<Outcome<Post>> {
    const post = await this.queries.postById(viewer, postId);
    if (post === null) return failed(problem('NOT_FOUND', 'input', 'postId'));
    const decision = editPolicy.hideVersion(viewer, threadFactsOfPost(post), postFacts(post));
    if (!decision.allowed) return refused(decision, 'input', 'postId');
    const problems = checkLine(reason, isHidden ? editLimits.reason : editLimits.note, 'input', 'reason');
    if (problems.length > 0) return failed(...problems);
    if (number >= post.revision) return failed(problem('PRESENT_VERSION', 'input', 'number'));
    await this.limits.take(allowances.moderateByMember, viewer.id);
    await this.database.one(markVersion, [postId, number, isHidden, viewer.id, lineOf(reason), lang]);
    return done(postFrom(viewer, post));
  }
}
