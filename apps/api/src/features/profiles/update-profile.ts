import { Injectable } from '@nestjs/common';
import {
  allowances,
  done,
  failed,
  foundOr,
  problem,
  refused,
  type MemberViewer,
  type Outcome,
} from '@cluster-commons/domain/kernel';
import { checkProfile, normaliseProfile, profilePolicy, type ProfileChanges } from '@cluster-commons/domain/profiles';
import { isOwnWord } from '@cluster-commons/domain/words';
import { auditLine } from '../../platform/audit/audit-line.ts';
import { Database, statement } from '../../platform/database/database.ts';
import { newId } from '../../platform/database/new-id.ts';
import { eventLine } from '../../platform/jobs/event-line.ts';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import { WordQueries } from '../words/index.ts';
import type { Member } from './member.model.ts';
import { MemberQueries } from './member.queries.ts';
import { StaffNames } from './staff-names.ts';
import { accountChanged, profileChanged, profileColumns, profileValues } from './profile-columns.ts';

/**
 * Member, profile (made where there is none), the takedown epoch when the switch turned, the event, and the audit line
 * with the names of the changed fields. Fields that are not among the changes keep what another window may have written.
 */
const writeProfile = statement(
  'profile_update',
  `with g as (select $2::jsonb as changes), before as (
     select coalesce(p.members_only, false) as members_only
       from member m left join profile p on p.member_id = m.id where m.id = $1
   ), m as (
     update member set ${accountChanged}, updated_at = now()
       from g where member.id = $1 and member.status = 'active'
     returning member.id
   ), p as (
     insert into profile (member_id, ${profileColumns})
     select m.id, ${profileValues} from m, g
     on conflict (member_id) do update set ${profileChanged}, version = profile.version + 1
     returning member_id, members_only
   ), e as (
     update public_epoch set epoch = epoch + 1 from before, p where before.members_only <> p.members_only
   ), a as (
     ${auditLine({
       act: 'profile.updated',
       actor: '$1',
       subject: 'p.member_id',
       detail: `jsonb_build_object('fields', (select jsonb_agg(field) from jsonb_object_keys(g.changes) field))`,
       from: 'p, g',
     })}
   ), x as (
     ${eventLine({ event: 'profile.updated', id: '$3', payload: { memberId: 'p.member_id' }, from: 'p' })}
   )
   select member_id from p`,
);

type Written = ReturnType<typeof normaliseProfile>;

@Injectable()
export class UpdateProfile {
  constructor(
    private readonly database: Database,
    private readonly queries: MemberQueries,
    private readonly limits: RateLimits,
    private readonly staffNames: StaffNames,
    private readonly words: WordQueries,
  ) {}

  /** Changes the viewer's own profile: what is absent stays, null clears. */
  async run(viewer: MemberViewer, changes: ProfileChanges): Promise<Outcome<Member>> {
    const problems = checkProfile(changes);
    if (problems.length > 0) return failed(...problems);
    await this.limits.take(allowances.writeByMember, viewer.id);

    const before = await this.queries.byId(viewer, viewer.id);
    if (before === null) return failed(problem('NOT_FOUND'));
    const decision = profilePolicy.edit(viewer, before.facts);
    if (!decision.allowed) return refused(decision);

    const { name } = changes;
    const passesFor = name === undefined ? null : await this.staffNames.problemWith(String(name), viewer.id);
    if (passesFor !== null) return failed(problem(passesFor, 'input', 'name'));
    const written = await this.inStandingWords(normaliseProfile(changes));
    if (written === null) return failed(problem('WORD_REFUSED', 'input', 'expertise'));
    if (Object.keys(written).length === 0) return done(before);
    await this.database.one(writeProfile, [viewer.id, JSON.stringify(written), newId()]);
    return foundOr(await this.queries.byId(viewer, viewer.id));
  }

  /** Words of the member's own as the network has decided about them; null where it does not use one. */
  private async inStandingWords(written: Written): Promise<Written | null> {
    const { expertise } = written;
    if (!Array.isArray(expertise)) return written;
    const standing = await this.words.standingFor(expertise.filter(isOwnWord));
    const words = expertise.map((word) => (standing.has(word) ? (standing.get(word) ?? null) : word));
    const kept = words.filter((word) => word !== null);
    return kept.length < words.length ? null : { ...written, expertise: [...new Set(kept)] };
  }
}
