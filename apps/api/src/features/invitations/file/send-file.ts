import { Injectable } from '@nestjs/common';
import { checkInvitation, invitationLimits, invitationPolicy } from '@cluster-commons/domain/invitations';
import {
  allowances,
  failed,
  foundOr,
  isUuid,
  linesOf,
  problem,
  refused,
  type Language,
  type MemberRole,
  type MemberViewer,
  type Outcome,
  type Problem,
} from '@cluster-commons/domain/kernel';
import { auditLine } from '../../../platform/audit/audit-line.ts';
import { Database, statement } from '../../../platform/database/database.ts';
import { ApiError } from '../../../platform/graphql/errors.ts';
import { eventLine } from '../../../platform/jobs/event-line.ts';
import { RateLimits } from '../../../platform/limits/rate-limits.ts';
import { NetworkSettings } from '../../network/index.ts';
import type { InvitationFile } from './file.model.ts';
import { InvitationFileQueries, type UnsentFile } from './file.queries.ts';

interface Asked {
  fileId: string;
  line?: string | null;
  lang?: string | null;
  days?: number | null;
  role?: MemberRole | null;
  clusterIds?: readonly string[] | null;
}

interface Given {
  line: string;
  lang: string;
  days: number;
  role: MemberRole;
  clusterIds: readonly string[];
}

/** The invitations, who is left out, the record and the event together; nothing where the file was sent meanwhile. */
const makeInvitations = statement(
  'invitation_file_send',
  `with f as (
     update invitation_file set rows = '[]', left_out = $3::jsonb, sent_at = now()
      where id = $2 and inviter_id = $1 and sent_at is null returning id
   ), i as (
     insert into invitation (inviter_id, email, name, role, line, lang, cluster_ids, expires_at, file_id, file_line)
     select $1, p.email, p.name, $7::member_role, $8, $9, array(select c.id from cluster c where c.id = any($10::uuid[])),
            now() + make_interval(days => $11), f.id, p.line
       from f, unnest($4::text[], $5::text[], $6::int[]) p(email, name, line)
   ), a as (
     ${auditLine({ act: 'invitation.file-sent', actor: '$1', subject: 'f.id', detail: '$12', from: 'f' })}
   )
   ${eventLine({ event: 'invitation.file-asked', id: 'uuid_v7()', payload: { fileId: 'f.id' }, from: 'f' })} returning id`,
);

@Injectable()
export class SendInvitationFile {
  constructor(
    private readonly database: Database,
    private readonly queries: InvitationFileQueries,
    private readonly settings: NetworkSettings,
    private readonly limits: RateLimits,
  ) {}

  /**
   * Invites everybody in a file with whom nothing is wrong as things stand now; the worker sends the mails in portions.
   * A second time changes nothing.
   */
  async run(viewer: MemberViewer, { fileId, ...asked }: Asked, language: Language): Promise<Outcome<InvitationFile>> {
    const decision = invitationPolicy.inviteMany(viewer, (await this.settings.current()).signUpMode);
    if (!decision.allowed) return refused(decision);
    if (!isUuid(fileId)) return failed(problem('NOT_FOUND', 'input', 'fileId'));
    const given: Given = {
      line: linesOf(asked.line ?? '').trim(),
      lang: asked.lang ?? language,
      days: asked.days ?? invitationLimits.days.usual,
      role: asked.role ?? 'member',
      clusterIds: asked.clusterIds ?? [],
    };
    const problems = problemsOf(viewer, given);
    if (problems.length > 0) return failed(...problems);
    await this.limits.take(allowances.writeByMember, viewer.id);
    const file = await this.queries.unsent(viewer.id, fileId);
    if (file !== null) {
      const refusal = await this.make(viewer, { ...file, fileId }, given);
      if (refusal !== null) return failed(refusal);
    }
    return foundOr(await this.queries.byId(viewer.id, fileId), 'input', 'fileId');
  }

  private async make(
    viewer: MemberViewer,
    file: UnsentFile & { fileId: string },
    given: Given,
  ): Promise<Problem | null> {
    const { fileId, rows, sentToday } = file;
    if (file.emailColumn === null) return problem('REQUIRED', 'input', 'emailColumn');
    const { lines } = await this.queries.check(viewer.id, rows, file);
    const ready = lines.filter(({ problem: wrong }) => wrong === null);
    if (sentToday + ready.length > invitationLimits.aDay.many) {
      throw new ApiError('RATE_LIMITED', { retryAfterSeconds: invitationLimits.askedSeconds });
    }
    const leftOut = lines.flatMap(({ problem: wrong, ...line }) =>
      wrong === null ? [] : [{ ...line, code: wrong.code, limit: wrong.limit ?? null }],
    );
    await this.database.all(makeInvitations, [
      viewer.id,
      fileId,
      JSON.stringify(leftOut),
      ready.map(({ email }) => email),
      ready.map(({ name }) => name),
      ready.map(({ line }) => line),
      given.role,
      given.line,
      given.lang,
      given.clusterIds,
      given.days,
      JSON.stringify({ count: ready.length, leftOut: leftOut.length }),
    ]);
    return null;
  }
}

function problemsOf(viewer: MemberViewer, given: Given): Problem[] {
  // The addresses are checked line by line: here one that is right stands for them.
  const problems = checkInvitation({ ...given, emails: ['somebody@example.org'], useLimit: null });
  if (!invitationPolicy.giveRole(viewer, given.role, true).allowed)
    problems.push(problem('NOT_ALLOWED', 'input', 'role'));
  if (given.clusterIds.some((id) => !isUuid(id) || !invitationPolicy.giveCluster(viewer, id).allowed)) {
    problems.push(problem('NOT_ALLOWED', 'input', 'clusterIds'));
  }
  return problems;
}
