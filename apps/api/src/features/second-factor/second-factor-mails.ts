import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Happened } from '@cluster-commons/domain/events';
import { languageOr } from '@cluster-commons/domain/kernel';
import { secondFactorSettingsPath } from '@cluster-commons/paths';
import { select, text } from '../../platform/database/columns.ts';
import { Database, statement } from '../../platform/database/database.ts';
import { PrismaService } from '../../platform/database/prisma.service.ts';
import { Handlers } from '../../platform/jobs/handlers.ts';
import { Mailer } from '../../platform/mail/mailer.ts';

const reader = { name: text('m.name'), email: text('m.email'), locale: text('m.locale') };
const readerOf = statement(
  'second_factor_reader',
  `select ${select(reader)} from member m where m.id = $1 and m.status = 'active'`,
  reader,
);

/** Tells members what happened to their second factor: when it was not them, they learn of it. */
@Injectable()
export class SecondFactorMails implements OnModuleInit {
  constructor(
    private readonly handlers: Handlers,
    private readonly database: Database,
    private readonly prisma: PrismaService,
    private readonly mailer: Mailer,
  ) {}

  onModuleInit(): void {
    this.handlers.on('account.second-factor-off', 'second-factor-off-mails', (event) => this.tell(event, {}));
    this.handlers.on('account.recovery-code-used', 'recovery-code-mails', (event) =>
      this.tell(event, { left: String(event.payload.left) }),
    );
    this.handlers.scheduled('recovery-codes-shown', '20 3 * * *', () => this.forgetShown());
  }

  /** Recovery codes that were not kept in time are shown to nobody, and go. */
  async forgetShown(): Promise<void> {
    await this.prisma.client.secondFactor.updateMany({
      where: { shownUntil: { lt: new Date() } },
      data: { shownCodes: null, shownUntil: null },
    });
  }

  private async tell(
    event: Happened<'account.second-factor-off' | 'account.recovery-code-used'>,
    values: Record<string, string>,
  ): Promise<void> {
    const member = await this.database.one(readerOf, [event.payload.memberId]);
    if (member === null) return;
    await this.mailer.send({
      because: event,
      to: member.email,
      kind: event.name === 'account.recovery-code-used' ? 'recovery-code-used' : 'second-factor-off',
      language: languageOr(member.locale),
      name: member.name,
      path: secondFactorSettingsPath,
      values,
    });
  }
}
