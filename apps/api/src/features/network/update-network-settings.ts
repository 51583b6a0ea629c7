import { Injectable } from '@nestjs/common';
import { allowances, done, failed, refused, type MemberViewer, type Outcome } from '@cluster-commons/domain/kernel';
import {
  checkNetwork,
  networkId,
  networkPolicy,
  normaliseNetwork,
  type NetworkChanges,
} from '@cluster-commons/domain/network';
import { record } from '../../platform/audit/audit-line.ts';
import { PrismaService } from '../../platform/database/prisma.service.ts';
import { tell } from '../../platform/jobs/event-line.ts';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import { NetworkSettings, type StandingSettings } from './network-settings.ts';

@Injectable()
export class UpdateNetworkSettings {
  constructor(
    private readonly prisma: PrismaService,
    private readonly settings: NetworkSettings,
    private readonly limits: RateLimits,
  ) {}

  /** Changes what is given and leaves the rest, as another window may have written it. */
  async run(viewer: MemberViewer, given: NetworkChanges): Promise<Outcome<StandingSettings>> {
    const decision = networkPolicy.manage(viewer);
    if (!decision.allowed) return refused(decision);
    const problems = checkNetwork(given);
    if (problems.length > 0) return failed(...problems);
    await this.limits.take(allowances.writeByMember, viewer.id);
    const changes = normaliseNetwork(given);
    await this.prisma.client.$transaction(async (db) => {
      const { languages, trustedDomains, questions, ...plain } = changes;
      const { version } = await db.networkSetting.update({
        where: { id: 1 },
        data: {
          ...plain,
          ...(languages && { languages: [...languages] }),
          ...(trustedDomains && { trustedDomains: [...trustedDomains] }),
          ...(questions && { questions: [...questions] }),
          version: { increment: 1 },
        },
        select: { version: true },
      });
      // Its name stands on every finished page.
      await db.publicEpoch.update({ where: { id: 1 }, data: { epoch: { increment: 1 } }, select: { id: true } });
      const fields = Object.keys(changes).sort();
      await record(db, {
        act: 'network.settings-changed',
        actorId: viewer.id,
        subjectId: networkId,
        detail: { fields },
      });
      await tell(db, 'network.settings-changed', { version });
    });
    return done(await this.settings.renew());
  }
}
