import { Injectable } from '@nestjs/common';
import {
  allowances,
  done,
  failed,
  foundOr,
  problem,
  type MemberViewer,
  type Outcome,
} from '@cluster-commons/domain/kernel';
import { record } from '../../platform/audit/audit-line.ts';
import { PrismaService } from '../../platform/database/prisma.service.ts';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import type { SecondFactor } from './second-factor.model.ts';
import { SecondFactorQueries } from './second-factor.queries.ts';
import { SecondFactors } from './second-factors.ts';

@Injectable()
export class RenewRecoveryCodes {
  constructor(
    private readonly prisma: PrismaService,
    private readonly factors: SecondFactors,
    private readonly limits: RateLimits,
  ) {}

  /** Ten new codes; the old ones do not work any more. */
  async run(viewer: MemberViewer): Promise<Outcome<string[]>> {
    await this.limits.take(allowances.writeByMember, viewer.id);
    const codes = await this.prisma.transaction(async (db) => {
      const isOn = await db.secondFactor.count({ where: { memberId: viewer.id, confirmedAt: { not: null } } });
      if (isOn === 0) return null;
      const made = await this.factors.renewRecovery(db, viewer.id, new Date());
      await record(db, { act: 'account.recovery-codes-renewed', actorId: viewer.id, subjectId: viewer.id });
      return made;
    });
    return codes === null ? failed(problem('NO_SECOND_FACTOR')) : done(codes);
  }
}

@Injectable()
export class KeepRecoveryCodes {
  constructor(
    private readonly prisma: PrismaService,
    private readonly queries: SecondFactorQueries,
  ) {}

  /** The member has kept their codes: they are shown no more. */
  async run(viewer: MemberViewer): Promise<Outcome<SecondFactor>> {
    await this.prisma.client.secondFactor.updateMany({
      where: { memberId: viewer.id },
      data: { shownCodes: null, shownUntil: null },
    });
    return foundOr(await this.queries.of(viewer));
  }
}
