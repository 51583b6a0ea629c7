import { Injectable } from '@nestjs/common';
import { checkEmail, mailedLinkSeconds } from '@cluster-commons/domain/accounts';
import {
  allowances,
  done,
  failed,
  foundOr,
  problem,
  type MemberViewer,
  type Outcome,
  type Problem,
} from '@cluster-commons/domain/kernel';
import { record } from '../../../platform/audit/audit-line.ts';
import { PrismaService, type Db } from '../../../platform/database/prisma.service.ts';
import { tell } from '../../../platform/jobs/event-line.ts';
import { RateLimits } from '../../../platform/limits/rate-limits.ts';
import { mailAddress } from '../mail-address.ts';
import { MailedLinks } from '../mailed-links.ts';
import { CheckPassword } from '../password/check-password.ts';
import { PasswordQueries } from '../password/password.queries.ts';
import type { ChangeEmailInput } from './email.model.ts';
import { EmailQueries } from './email.queries.ts';

/** Until when both mailboxes may say yes. */
const endOfWaiting = (): Date => new Date(Date.now() + mailedLinkSeconds['email-change-new'] * 1000);

@Injectable()
export class ChangeEmail {
  constructor(
    private readonly queries: EmailQueries,
    private readonly passwords: PasswordQueries,
    private readonly check: CheckPassword,
    private readonly links: MailedLinks,
    private readonly prisma: PrismaService,
    private readonly limits: RateLimits,
  ) {}

  /**
   * Asks both mailboxes whether the account is to have another address; until both say so the old one holds. An address
   * that has an account gets the same answer, and a mail that says so.
   * @returns the new address as it is kept
   */
  async run(viewer: MemberViewer, given: ChangeEmailInput): Promise<Outcome<string>> {
    const email = mailAddress(given.email);
    const account = await this.queries.account(viewer.id);
    const problems: Problem[] = checkEmail(email, 'input', 'email');
    if (problems.length === 0 && email === account?.email) problems.push(problem('SAME_EMAIL', 'input', 'email'));
    const kept = await this.passwords.of(viewer.id);
    if (kept !== null) problems.push(...(await this.check.run(viewer, kept, given.password ?? '', 'password')));
    if (problems.length > 0) return failed(...problems);
    await this.limits.take(allowances.emailChangeByMember, viewer.id);
    await this.limits.take(allowances.accountMailByRecipient, email);

    const memberId = viewer.id;
    const waits = { email, expiresAt: endOfWaiting(), askedAt: new Date(), oldConfirmedAt: null, newConfirmedAt: null };
    await this.prisma.transaction(async (db) => {
      const where = { memberId };
      await db.emailChange.upsert({ where, create: { memberId, ...waits }, update: waits, select: { memberId: true } });
      await endLinks(db, memberId);
      await record(db, { act: 'account.email-change-asked', actorId: memberId, subjectId: memberId });
      await this.askOld(db, memberId);
      await this.askNew(db, memberId, email);
    });
    return done(email);
  }

  /** Sends the messages that were not answered yet once more, and begins their time anew. */
  async again(viewer: MemberViewer): Promise<Outcome<string>> {
    const waiting = await this.queries.waiting(viewer.id);
    if (waiting === null) return foundOr<string>(null);
    await this.limits.take(allowances.emailChangeByMember, viewer.id);
    await this.limits.take(allowances.accountMailByRecipient, waiting.email);
    const memberId = viewer.id;
    await this.prisma.transaction(async (db) => {
      await db.emailChange.updateMany({ where: { memberId }, data: { expiresAt: endOfWaiting() } });
      if (waiting.oldConfirmedAt === null) await this.askOld(db, memberId);
      if (waiting.newConfirmedAt === null) await this.askNew(db, memberId, waiting.email);
    });
    return done(waiting.email);
  }

  /** Keeps the old address; the links that were sent do nothing any more. */
  async cancel(viewer: MemberViewer): Promise<Outcome<true>> {
    const memberId = viewer.id;
    await this.prisma.transaction(async (db) => {
      const { count } = await db.emailChange.deleteMany({ where: { memberId } });
      if (count === 0) return;
      await endLinks(db, memberId);
      await record(db, { act: 'account.email-change-cancelled', actorId: memberId, subjectId: memberId });
    });
    return done(true);
  }

  private async askOld(db: Db, memberId: string): Promise<void> {
    await tell(db, 'account.old-address-asked', {
      linkId: await this.links.open(db, { purpose: 'email-change-old', memberId }),
    });
  }

  private async askNew(db: Db, memberId: string, email: string): Promise<void> {
    await tell(db, 'account.new-address-asked', {
      linkId: await this.links.open(db, { purpose: 'email-change-new', memberId, email }),
    });
  }
}

const endLinks = (db: Db, memberId: string): Promise<unknown> =>
  db.mailedLink.deleteMany({ where: { memberId, purpose: { in: ['email-change-old', 'email-change-new'] } } });
