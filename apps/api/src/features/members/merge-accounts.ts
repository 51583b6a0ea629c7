import { Injectable } from '@nestjs/common';
import {
  done,
  failed,
  foundOr,
  isUuid,
  problem,
  refused,
  type MemberViewer,
  type Outcome,
} from '@cluster-commons/domain/kernel';
import { memberPolicy } from '@cluster-commons/domain/members';
import type { Prisma } from '../../generated/prisma/client.ts';
import { PrismaService } from '../../platform/database/prisma.service.ts';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import { MergeMembers } from '../claims/index.ts';
import { takeReason, type WithReason } from './given-reason.ts';
import type { MemberAccount } from './member-account.model.ts';
import { MemberAccountQueries } from './member-account.queries.ts';

type Merging = WithReason<{ fromId: string; intoId: string }>;

@Injectable()
export class MergeAccounts {
  constructor(
    private readonly prisma: PrismaService,
    private readonly queries: MemberAccountQueries,
    private readonly merge: MergeMembers,
    private readonly limits: RateLimits,
  ) {}

  /** Makes one account part of another, for good: nothing that was written, joined or kept is lost. */
  async run(viewer: MemberViewer, given: Merging): Promise<Outcome<MemberAccount>> {
    const may = memberPolicy.see(viewer);
    if (!may.allowed) return refused(may, 'input', 'fromId');
    for (const field of ['fromId', 'intoId'] as const) {
      if (!isUuid(given[field])) return failed(problem('NOT_FOUND', 'input', field));
    }
    const { reason, problems } = await takeReason(this.limits, viewer, given);
    if (problems.length > 0) return failed(...problems);
    const merged = await this.prisma.transaction((db) => this.mergeIn(db, viewer, { ...given, reason }));
    return merged.ok ? foundOr(await this.queries.byId(viewer, given.intoId), 'input', 'intoId') : merged;
  }

  /** Decides while both are held: nobody gets a role or is suspended in between. */
  private async mergeIn(
    db: Prisma.TransactionClient,
    viewer: MemberViewer,
    { fromId, intoId, reason }: Merging,
  ): Promise<Outcome<true>> {
    const both = await this.queries.factsHeld(db, [fromId, intoId]);
    const [from, into] = [fromId, intoId].map((id) => both.find(({ memberId }) => memberId === id));
    if (!from) return failed(problem('NOT_FOUND', 'input', 'fromId'));
    if (!into) return failed(problem('NOT_FOUND', 'input', 'intoId'));
    const away = memberPolicy.mergeAway(viewer, from);
    if (!away.allowed) return refused(away, 'input', 'fromId');
    const decision = memberPolicy.mergeInto(viewer, into, from);
    if (!decision.allowed) return refused(decision, 'input', 'intoId');
    await this.merge.run(db, { fromId, intoId, actorId: viewer.id, reason });
    return done(true);
  }
}
