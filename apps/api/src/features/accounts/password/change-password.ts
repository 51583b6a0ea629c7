import { Injectable } from '@nestjs/common';
import { done, failed, problem, type MemberViewer, type Outcome } from '@cluster-commons/domain/kernel';
import { record } from '../../../platform/audit/audit-line.ts';
import { PrismaService } from '../../../platform/database/prisma.service.ts';
import { tell } from '../../../platform/jobs/event-line.ts';
import { hashPassword } from '../engine/password.ts';
import { CheckPassword } from './check-password.ts';
import type { ChangePasswordInput } from './password.model.ts';
import { passwordProblems } from './password-problems.ts';
import { PasswordQueries } from './password.queries.ts';
import { setPassword } from './set-password.ts';

@Injectable()
export class ChangePassword {
  constructor(
    private readonly queries: PasswordQueries,
    private readonly check: CheckPassword,
    private readonly prisma: PrismaService,
  ) {}

  /** Sets another password for whoever knows the one until now, and ends all sessions but this one. */
  async run(viewer: MemberViewer, kept: string | null, given: ChangePasswordInput): Promise<Outcome<true>> {
    const account = await this.queries.of(viewer.id);
    if (account === null) return failed(problem('WRONG_PASSWORD', 'input', 'oldPassword'));
    const easy = passwordProblems(given.password, account);
    const wrong = await this.check.run(viewer, account, given.oldPassword, 'oldPassword');
    if (easy.length + wrong.length > 0) return failed(...wrong, ...easy);

    const memberId = viewer.id;
    // Made before the transaction: it takes longer than all that stands in it.
    const passwordHash = await hashPassword(given.password);
    await this.prisma.transaction(async (db) => {
      await setPassword(db, { memberId, passwordHash, kept, ended: null });
      await record(db, { act: 'account.password-changed', actorId: memberId, subjectId: memberId });
      await tell(db, 'account.password-changed', { memberId });
    });
    return done(true);
  }
}
