import { Injectable } from '@nestjs/common';
import { checkFileIds } from '@cluster-commons/domain/files';
import {
  allowances,
  failed,
  foundOr,
  problem,
  refused,
  type MemberViewer,
  type Outcome,
} from '@cluster-commons/domain/kernel';
import { profilePolicy } from '@cluster-commons/domain/profiles';
import { auditLine } from '../../platform/audit/audit-line.ts';
import { Database, statement } from '../../platform/database/database.ts';
import { newId } from '../../platform/database/new-id.ts';
import { eventLine } from '../../platform/jobs/event-line.ts';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import { UseFiles } from '../files/index.ts';
import type { Member } from './member.model.ts';
import { MemberQueries } from './member.queries.ts';

/**
 * Profile (made where there is none), the epoch of pages that show the picture beside what was written, event and audit
 * line; no row where the picture cannot be used, or stands there already.
 */
const writePicture = statement(
  'profile_picture',
  `with k as (
     select f.id from file f
      where f.id = $2::uuid and f.owner_id = $1 and f.purpose = 'avatar' and f.state = 'ready' for update
   ), p as (
     insert into profile (member_id, picture_id)
     select m.id, $2::uuid from member m
      where m.id = $1 and m.status = 'active' and ($2::uuid is null or exists (select 1 from k))
     on conflict (member_id) do update set picture_id = excluded.picture_id, version = profile.version + 1
       where profile.picture_id is distinct from excluded.picture_id
     returning member_id
   ), e as (
     update public_epoch set epoch = epoch + 1 from p
   ), a as (
     ${auditLine({
       act: 'profile.updated',
       actor: '$1',
       subject: 'p.member_id',
       detail: `jsonb_build_object('fields', jsonb_build_array('picture'))`,
       from: 'p',
     })}
   ), x as (
     ${eventLine({ event: 'profile.updated', id: '$3', payload: { memberId: 'p.member_id' }, from: 'p' })}
   )
   select member_id from p`,
);

@Injectable()
export class ChangePicture {
  constructor(
    private readonly database: Database,
    private readonly queries: MemberQueries,
    private readonly files: UseFiles,
    private readonly limits: RateLimits,
  ) {}

  /** Puts a picture in the place of the viewer's initials, or takes it away; the one before can be put back for a while. */
  async run(viewer: MemberViewer, fileId: string | null): Promise<Outcome<Member>> {
    const ids = fileId === null ? [] : [fileId];
    const problems = checkFileIds(ids, 'avatar');
    if (problems.length > 0) return failed(problem('NOT_FOUND', 'input', 'fileId'));
    await this.limits.take(allowances.writeByMember, viewer.id);
    const before = await this.queries.byId(viewer, viewer.id);
    if (before === null) return failed(problem('NOT_FOUND'));
    const decision = profilePolicy.edit(viewer, before.facts);
    if (!decision.allowed) return refused(decision);
    if (before.pictureId === fileId) return foundOr(before);
    const unfit = await this.files.problemsOf(viewer, ids, 'avatar', 'fileId');
    if (unfit.length > 0) return failed(...unfit);
    const written = await this.database.one(writePicture, [viewer.id, fileId, newId()]);
    // A file that waits for the scanner is none to be shown yet.
    if (written === null) return failed(problem('FILE_NOT_ARRIVED', 'input', 'fileId'));
    return foundOr(await this.queries.byId(viewer, viewer.id));
  }
}
