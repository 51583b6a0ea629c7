import { Injectable } from '@nestjs/common';
import {
  allowances,
  done,
  failed,
  problem,
  refused,
  type MemberViewer,
  type Outcome,
} from '@cluster-commons/domain/kernel';
import { termsPolicy } from '@cluster-commons/domain/terms';
import { record } from '../../platform/audit/audit-line.ts';
import { PrismaService } from '../../platform/database/prisma.service.ts';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import type { AgreeToTermsInput, Consent } from './terms.model.ts';
import { agreeNow, TermsQueries } from './terms.queries.ts';

@Injectable()
export class AgreeToTerms {
  constructor(
    private readonly queries: TermsQueries,
    private readonly prisma: PrismaService,
    private readonly limits: RateLimits,
  ) {}

  /** Puts on record that the viewer agrees to the versions that they have read, which have to be those that hold. */
  async run(viewer: MemberViewer, given: AgreeToTermsInput): Promise<Outcome<Consent[]>> {
    const decision = termsPolicy.agree(viewer);
    if (!decision.allowed) return refused(decision);
    await this.limits.take(allowances.writeByMember, viewer.id);
    const known = await this.queries.consents(viewer.id);
    const read: Readonly<Record<string, number>> = { terms: given.termsVersion, data_policy: given.dataPolicyVersion };
    if (known.some(({ kind, version }) => read[kind] !== version)) return failed(problem('TERMS_CHANGED', 'input'));
    await this.prisma.transaction(async (db) => {
      const count = await db.$executeRawUnsafe(agreeNow, viewer.id);
      if (count > 0) await record(db, { act: 'terms.agreed', actorId: viewer.id, subjectId: viewer.id });
    });
    return done(await this.queries.consents(viewer.id));
  }
}
