import { Injectable, type OnModuleInit } from '@nestjs/common';
import { applicationLimits } from '@cluster-commons/domain/applications';
import { PrismaService } from '../../platform/database/prisma.service.ts';
import { Handlers } from '../../platform/jobs/handlers.ts';

const before = (seconds: number): Date => new Date(Date.now() - seconds * 1000);

/** Applications whose address nobody confirmed go each night, and those that were decided some time ago. */
@Injectable()
export class RemoveOldApplications implements OnModuleInit {
  constructor(
    private readonly handlers: Handlers,
    private readonly prisma: PrismaService,
  ) {}

  onModuleInit(): void {
    this.handlers.scheduled('old-applications', '20 3 * * *', () => this.run());
  }

  async run(): Promise<void> {
    const { keptSeconds, unconfirmedSeconds } = applicationLimits;
    await this.prisma.client.application.deleteMany({
      where: {
        OR: [
          { confirmedAt: null, decidedAt: null, askedAt: { lt: before(unconfirmedSeconds) } },
          { decidedAt: { lt: before(keptSeconds) } },
        ],
      },
    });
  }
}
