import { Injectable, type OnModuleInit } from '@nestjs/common';
import { draftLimits } from '@cluster-commons/domain/drafts';
import { PrismaService } from '../../platform/database/prisma.service.ts';
import { Handlers } from '../../platform/jobs/handlers.ts';

const before = (seconds: number): Date => new Date(Date.now() - seconds * 1000);

/** Drafts that nobody has touched for very long go each night, and those that can no longer be had back. */
@Injectable()
export class RemoveOldDrafts implements OnModuleInit {
  constructor(
    private readonly handlers: Handlers,
    private readonly prisma: PrismaService,
  ) {}

  onModuleInit(): void {
    this.handlers.scheduled('old-drafts', '50 3 * * *', () => this.run());
  }

  async run(): Promise<void> {
    const { keptSeconds, discardedSeconds } = draftLimits;
    await this.prisma.client.draft.deleteMany({
      where: { OR: [{ updatedAt: { lt: before(keptSeconds) } }, { discardedAt: { lt: before(discardedSeconds) } }] },
    });
  }
}
