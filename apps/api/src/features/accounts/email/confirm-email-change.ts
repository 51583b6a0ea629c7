import { Injectable } from '@nestjs/common';
import { allowances, done, failed, problem, type Outcome } from '@cluster-commons/domain/kernel';
import { record } from '../../../platform/audit/audit-line.ts';
import type { RequestContext } from '../../../platform/auth/request-context.ts';
import { PrismaService, type Db } from '../../../platform/database/prisma.service.ts';
import { tell } from '../../../platform/jobs/event-line.ts';
import { RateLimits } from '../../../platform/limits/rate-limits.ts';
import { MailedLinks } from '../mailed-links.ts';
import { EmailQueries, type StepLink } from './email.queries.ts';
import { giveAddress } from './give-address.ts';

/** A change of address as it stands once a mailbox has said yes. */
interface Standing {
  email: string;
  oldEmail: string;
  isComplete: boolean;
}

const lapsed = failed(problem('TOKEN_INVALID', 'input', 'token'));

@Injectable()
export class ConfirmEmailChange {
  constructor(
    private readonly queries: EmailQueries,
    private readonly links: MailedLinks,
    private readonly prisma: PrismaService,
    private readonly limits: RateLimits,
  ) {}

  /**
   * One of the two mailboxes says yes; with the second the account has the new address, and every session ends but that
   * of its member in this browser.
   * @returns whether the address is another now
   */
  async run(request: RequestContext, { token }: { token: string }): Promise<Outcome<boolean>> {
    await this.limits.take(allowances.confirmByAddress, request.clientAddress);
    const link = await this.queries.link(token);
    if (link === null || link.step === 'email-change-undo') return lapsed;
    const here = await request.session();
    const isChanged = await this.prisma.transaction(async (db) => {
      if ((await this.links.spend(db, token, link.step)) === null) return null;
      const standing = await confirmed(db, link);
      if (standing === null || !standing.isComplete) return standing && false;
      const { memberId } = link;
      const kept = here?.id === memberId ? here.sessionId : null;
      if (!(await giveAddress(db, { memberId, email: standing.email, kept }))) return null;
      await record(db, { act: 'account.email-changed', actorId: memberId, subjectId: memberId });
      const linkId = await this.links.open(db, { purpose: 'email-change-undo', memberId, email: standing.oldEmail });
      await tell(db, 'account.email-changed', { linkId });
      return true;
    });
    return isChanged === null ? lapsed : done(isChanged);
  }
}

/** Marks the yes of a mailbox; of two at once the later sees both. */
async function confirmed(db: Db, { memberId, step, email }: StepLink): Promise<Standing | null> {
  const isOld = step === 'email-change-old';
  const [standing] = await db.$queryRaw<Standing[]>`
    update email_change e
       set old_confirmed_at = case when ${isOld} then now() else e.old_confirmed_at end,
           new_confirmed_at = case when ${isOld} then e.new_confirmed_at else now() end
      from member m
     where e.member_id = ${memberId}::uuid and m.id = e.member_id and m.status = 'active' and e.expires_at > now()
       and (${isOld} or e.email = ${email})
    returning e.email, m.email as "oldEmail",
              e.old_confirmed_at is not null and e.new_confirmed_at is not null as "isComplete"`;
  return standing ?? null;
}
