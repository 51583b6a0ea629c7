import { Injectable } from '@nestjs/common';
import { allowances, failed, foundOr, problem, type MemberViewer, type Outcome } from '@cluster-commons/domain/kernel';
import { PrismaService } from '../../platform/database/prisma.service.ts';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import { newSecret } from './app-codes.ts';
import type { SecondFactor } from './second-factor.model.ts';
import { SecondFactorQueries } from './second-factor.queries.ts';
import { SecondFactors } from './second-factors.ts';

@Injectable()
export class StartSecondFactor {
  constructor(
    private readonly prisma: PrismaService,
    private readonly factors: SecondFactors,
    private readonly queries: SecondFactorQueries,
    private readonly limits: RateLimits,
  ) {}

  /** Gives the member a key for their app; it counts for nothing until a code of the app confirms it. */
  async run(viewer: MemberViewer): Promise<Outcome<SecondFactor>> {
    await this.limits.take(allowances.writeByMember, viewer.id);
    const secret = this.factors.sealSecret(viewer.id, newSecret());
    const { client } = this.prisma;
    const { count } = await client.secondFactor.updateMany({
      where: { memberId: viewer.id, confirmedAt: null },
      data: { secret, lastStep: 0 },
    });
    if (count === 0) {
      const made = await client.secondFactor.createMany({
        data: { memberId: viewer.id, secret },
        skipDuplicates: true,
      });
      if (made.count === 0) return failed(problem('SECOND_FACTOR_ON'));
    }
    return foundOr(await this.queries.of(viewer));
  }
}
