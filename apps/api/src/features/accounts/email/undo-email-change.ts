import { Injectable } from '@nestjs/common';
import { allowances, done, failed, problem, type Outcome } from '@cluster-commons/domain/kernel';
import { record } from '../../../platform/audit/audit-line.ts';
import type { RequestContext } from '../../../platform/auth/request-context.ts';
import { PrismaService } from '../../../platform/database/prisma.service.ts';
import { RateLimits } from '../../../platform/limits/rate-limits.ts';
import { MailedLinks } from '../mailed-links.ts';
import { giveAddress } from './give-address.ts';

@Injectable()
export class UndoEmailChange {
  constructor(
    private readonly links: MailedLinks,
    private readonly prisma: PrismaService,
    private readonly limits: RateLimits,
  ) {}

  /**
   * Gives the old address back for whoever reads its mailbox, and ends every session. It goes back however often the
   * address was changed since: who did that may be a stranger.
   */
  async run(request: RequestContext, { token }: { token: string }): Promise<Outcome<string>> {
    await this.limits.take(allowances.confirmByAddress, request.clientAddress);
    const email = await this.prisma.transaction(async (db) => {
      const link = await this.links.spend(db, token, 'email-change-undo');
      if (!link?.memberId || link.email === null) return null;
      const { memberId, email: old } = link;
      if (!(await giveAddress(db, { memberId, email: old, kept: null }))) return null;
      await record(db, { act: 'account.email-change-undone', actorId: memberId, subjectId: memberId });
      return old;
    });
    request.forgetSession();
    return email === null ? failed(problem('TOKEN_INVALID', 'input', 'token')) : done(email);
  }
}
