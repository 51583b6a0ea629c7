import { Injectable, type OnModuleInit } from '@nestjs/common';
import { lapsedLinkSeconds } from '@cluster-commons/domain/accounts';
import { PrismaService } from '../../platform/database/prisma.service.ts';
import { Handlers } from '../../platform/jobs/handlers.ts';

/** Links of mails that nobody used go each night, with who asked for one, and addresses that nobody confirmed. */
@Injectable()
export class RemoveLapsedLinks implements OnModuleInit {
  constructor(
    private readonly handlers: Handlers,
    private readonly prisma: PrismaService,
  ) {}

  onModuleInit(): void {
    this.handlers.scheduled('lapsed-links', '10 3 * * *', () => this.run());
  }

  async run(): Promise<void> {
    const before = new Date(Date.now() - lapsedLinkSeconds * 1000);
    await this.prisma.client.mailedLink.deleteMany({ where: { expiresAt: { lt: before } } });
    await this.prisma.client.emailChange.deleteMany({ where: { expiresAt: { lt: before } } });
  }
}
