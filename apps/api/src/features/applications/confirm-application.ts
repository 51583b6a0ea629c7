import { Injectable } from '@nestjs/common';
import { allowances, done, failed, problem, type Outcome } from '@cluster-commons/domain/kernel';
import type { RequestContext } from '../../platform/auth/request-context.ts';
import { PrismaService } from '../../platform/database/prisma.service.ts';
import { tell } from '../../platform/jobs/event-line.ts';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import { MailedLinks } from '../accounts/index.ts';
import { applicationOf } from './application-link.ts';

@Injectable()
export class ConfirmApplication {
  constructor(
    private readonly links: MailedLinks,
    private readonly prisma: PrismaService,
    private readonly limits: RateLimits,
  ) {}

  /** Confirms the address of an applicant by the link of their mail: the application waits for staff from then on. */
  async run(request: RequestContext, { token }: { token: string }): Promise<Outcome<true>> {
    await this.limits.take(allowances.confirmByAddress, request.clientAddress);
    const isConfirmed = await this.prisma.transaction(async (db) => {
      const link = await this.links.spend(db, token, 'application');
      const id = link && applicationOf(link);
      if (!id) return false;
      const { count } = await db.application.updateMany({
        where: { id, email: link.email, confirmedAt: null, decidedAt: null },
        data: { confirmedAt: new Date() },
      });
      if (count === 0) return false;
      await tell(db, 'application.received', { applicationId: id });
      return true;
    });
    return isConfirmed ? done(true) : failed(problem('TOKEN_INVALID', 'input', 'token'));
  }
}
