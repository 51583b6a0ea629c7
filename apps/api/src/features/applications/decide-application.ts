import { Injectable } from '@nestjs/common';
import { applicationLimits, applicationPolicy } from '@cluster-commons/domain/applications';
import {
  allowances,
  checkText,
  done,
  failed,
  isUuid,
  linesOf,
  problem,
  refused,
  type MemberViewer,
  type Outcome,
} from '@cluster-commons/domain/kernel';
import type { Prisma } from '../../generated/prisma/client.ts';
import { record } from '../../platform/audit/audit-line.ts';
import { PrismaService } from '../../platform/database/prisma.service.ts';
import { tell } from '../../platform/jobs/event-line.ts';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import { openMember } from '../accounts/index.ts';
import { agreedThen } from '../terms/index.ts';

interface Asked {
  applicationId: string;
  isAccepted: boolean;
  reason: string;
}

/** What became of an application. */
export interface Decided {
  name: string;
  isAccepted: boolean;
}

interface Waiting {
  email: string;
  name: string;
  passwordHash: string | null;
  locale: string;
  agreedAt: Date | null;
  isDecided: boolean;
}

@Injectable()
export class DecideApplication {
  constructor(
    private readonly prisma: PrismaService,
    private readonly limits: RateLimits,
  ) {}

  /** Lets an applicant in, or not; the reason goes to them. Of two who decide at once the second is told. */
  async run(viewer: MemberViewer, { applicationId, isAccepted, reason: given }: Asked): Promise<Outcome<Decided>> {
    const decision = applicationPolicy.decide(viewer);
    if (!decision.allowed) return refused(decision);
    if (!isUuid(applicationId)) return failed(problem('NOT_FOUND', 'input', 'applicationId'));
    const reason = linesOf(given).trim();
    const least = isAccepted ? 0 : applicationLimits.reason.least;
    const problems = checkText(reason, { ...applicationLimits.reason, least }, 'input', 'reason');
    if (problems.length > 0) return failed(...problems);
    await this.limits.take(allowances.moderateByMember, viewer.id);

    return this.prisma.transaction(async (db) => {
      const [waiting] = await db.$queryRaw<Waiting[]>`
        select email, name, password_hash as "passwordHash", locale, agreed_at as "agreedAt",
               decided_at is not null as "isDecided"
          from application where id = ${applicationId}::uuid and confirmed_at is not null for update`;
      if (waiting === undefined) return failed(problem('NOT_FOUND', 'input', 'applicationId'));
      if (waiting.isDecided) return failed(problem('ALREADY_DECIDED'));
      const decided = { decidedAt: new Date(), decidedById: viewer.id, isAccepted, passwordHash: null, reason };
      // What they said goes on in their account, or nowhere.
      const gone = isAccepted ? { email: null, name: '', answers: [] } : {};
      await db.application.update({
        where: { id: applicationId },
        data: { ...decided, ...gone },
        select: { id: true },
      });
      const act = isAccepted ? 'application.accepted' : 'application.refused';
      await record(db, { act, actorId: viewer.id, subjectId: applicationId, reason });
      if (isAccepted) {
        const memberId = await letIn(db, waiting);
        await tell(db, 'application.accepted', { applicationId, memberId });
      } else {
        await tell(db, 'application.refused', { applicationId });
      }
      return done({ name: waiting.name, isAccepted });
    });
  }
}

/** Opens the account, unless they came in meanwhile by another way. @returns whose it is */
async function letIn(db: Prisma.TransactionClient, applicant: Waiting): Promise<string> {
  const { email, name, locale, passwordHash, agreedAt } = applicant;
  const here = await db.member.findFirst({ where: { email, emailVerified: true }, select: { id: true } });
  if (here !== null) return here.id;
  const id = await openMember(db, { email, name, locale, role: 'member', passwordHash });
  if (agreedAt !== null) await db.$executeRawUnsafe(agreedThen, id, agreedAt);
  return id;
}
