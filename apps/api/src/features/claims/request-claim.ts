import { Injectable } from '@nestjs/common';
import { checkEmail } from '@cluster-commons/domain/accounts';
import { allowances, done, failed, type Outcome } from '@cluster-commons/domain/kernel';
import { record } from '../../platform/audit/audit-line.ts';
import type { RequestContext } from '../../platform/auth/request-context.ts';
import { PrismaService } from '../../platform/database/prisma.service.ts';
import { tell } from '../../platform/jobs/event-line.ts';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import { mailAddress, MailedLinks } from '../accounts/index.ts';
import { ClaimQueries } from './claim.queries.ts';

@Injectable()
export class RequestClaim {
  constructor(
    private readonly links: MailedLinks,
    private readonly queries: ClaimQueries,
    private readonly prisma: PrismaService,
    private readonly limits: RateLimits,
  ) {}

  /** Mails a link for each imported account that is known to be of an address. The same answer for all addresses. */
  async run(request: RequestContext, given: { email: string }): Promise<Outcome<string>> {
    const email = mailAddress(given.email);
    const problems = checkEmail(email, 'input', 'email');
    if (problems.length > 0) return failed(...problems);
    await this.limits.take(allowances.claimByAddress, request.clientAddress);
    await this.limits.take(allowances.accountMailByRecipient, email);

    const accounts = await this.queries.ofAddress(email);
    await this.prisma.transaction(async (db) => {
      for (const memberId of accounts.length > 0 ? accounts : [null]) {
        const linkId = await this.links.open(db, {
          purpose: 'claim',
          memberId,
          ...(memberId !== null && { email }),
        });
        await tell(db, 'account.claim-offered', { linkId });
        if (memberId !== null) await record(db, { act: 'account.claim-offered', actorId: null, subjectId: memberId });
      }
    });
    return done(email);
  }
}
