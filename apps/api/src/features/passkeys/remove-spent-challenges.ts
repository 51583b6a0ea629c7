import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PrismaService } from '../../platform/database/prisma.service.ts';
import { Handlers } from '../../platform/jobs/handlers.ts';

/** What devices have signed is kept only while it could be sent again. */
@Injectable()
export class RemoveSpentChallenges implements OnModuleInit {
  constructor(
    private readonly handlers: Handlers,
    private readonly prisma: PrismaService,
  ) {}

  onModuleInit(): void {
    this.handlers.scheduled('spent-challenges', '25 3 * * *', () => this.run());
  }

  async run(): Promise<void> {
    await this.prisma.client.spentChallenge.deleteMany({ where: { expiresAt: { lt: new Date() } } });
  }
}
