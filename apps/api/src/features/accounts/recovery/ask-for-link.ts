import { Injectable } from '@nestjs/common';
import { checkEmail, type AskedLinkPurpose } from '@cluster-commons/domain/accounts';
import { allowances, done, failed, type Outcome } from '@cluster-commons/domain/kernel';
import type { RequestContext } from '../../../platform/auth/request-context.ts';
import { PrismaService } from '../../../platform/database/prisma.service.ts';
import { tell } from '../../../platform/jobs/event-line.ts';
import { RateLimits } from '../../../platform/limits/rate-limits.ts';
import { mailAddress } from '../mail-address.ts';
import { MailedLinks } from '../mailed-links.ts';
import { LinkQueries } from './link.queries.ts';

const asked = {
  'reset-password': 'account.password-reset-asked',
  'sign-in': 'account.sign-in-link-asked',
} as const;

@Injectable()
export class AskForLink {
  constructor(
    private readonly links: MailedLinks,
    private readonly queries: LinkQueries,
    private readonly prisma: PrismaService,
    private readonly limits: RateLimits,
  ) {}

  /**
   * Has a link mailed to the account of an address. The same is written and answered where there is none: nobody learns
   * here who has an account.
   * @returns the address as it is kept
   */
  async run(request: RequestContext, given: { email: string }, purpose: AskedLinkPurpose): Promise<Outcome<string>> {
    const email = mailAddress(given.email);
    const problems = checkEmail(email, 'input', 'email');
    if (problems.length > 0) return failed(...problems);
    await this.limits.take(allowances.linkByAddress, request.clientAddress);
    await this.limits.take(allowances.linkByRecipientAndAddress, `${email} ${request.clientAddress}`);
    await this.limits.take(allowances.linkByRecipient, email);

    const reader = await this.queries.readerOf(email, purpose);
    // Nobody signs in where the password may be a stranger's: the mail asks to confirm the address in its place.
    const unconfirmed = purpose === 'sign-in' && reader?.isConfirmed === false ? reader : null;
    await this.prisma.transaction(async (db) => {
      const linkId = await this.links.open(db, { purpose, memberId: unconfirmed ? null : (reader?.id ?? null) });
      if (unconfirmed) await tell(db, 'account.confirmation-asked', { memberId: unconfirmed.id });
      else await tell(db, asked[purpose], { linkId });
    });
    return done(email);
  }
}
