import { Injectable } from '@nestjs/common';
import { checkPasskeyName, passkeyLimits } from '@cluster-commons/domain/accounts';
import {
  allowances,
  done,
  failed,
  lineOf,
  problem,
  type MemberViewer,
  type Outcome,
} from '@cluster-commons/domain/kernel';
import { record } from '../../platform/audit/audit-line.ts';
import { newId } from '../../platform/database/new-id.ts';
import { PrismaService } from '../../platform/database/prisma.service.ts';
import { tell } from '../../platform/jobs/event-line.ts';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import { Challenges } from './challenges.ts';
import { registrationIn } from './passkey-answer.ts';
import type { Passkey } from './passkey.model.ts';
import { RelyingParty } from './relying-party.ts';

@Injectable()
export class AddPasskey {
  constructor(
    private readonly prisma: PrismaService,
    private readonly party: RelyingParty,
    private readonly challenges: Challenges,
    private readonly limits: RateLimits,
  ) {}

  /** Lets a device of the member sign them in from now on. */
  async run(viewer: MemberViewer, given: { name: string; answer: string }): Promise<Outcome<Passkey>> {
    const problems = checkPasskeyName(given.name, 'input', 'name');
    if (problems.length > 0) return failed(...problems);
    await this.limits.take(allowances.writeByMember, viewer.id);
    const now = new Date();
    const answer = registrationIn(given.answer);
    const made = answer && (await this.party.readNew(answer, viewer.id, now));
    if (!made) return failed(problem('PASSKEY_REFUSED', 'input', 'answer'));
    const { challenge, signCount, ...key } = made;
    const passkey = { id: newId(), name: lineOf(given.name), createdAt: now, lastUsedAt: null };
    return this.prisma.transaction(async (db): Promise<Outcome<Passkey>> => {
      if (!(await this.challenges.spend(db, challenge))) return failed(problem('PASSKEY_REFUSED', 'input', 'answer'));
      const count = await db.passkey.count({ where: { memberId: viewer.id } });
      if (count >= passkeyLimits.most) {
        return failed({ code: 'TOO_MANY', path: ['input'], limit: passkeyLimits.most });
      }
      const { count: added } = await db.passkey.createMany({
        data: { ...passkey, ...key, signCount, memberId: viewer.id },
        skipDuplicates: true,
      });
      if (added === 0) return failed(problem('PASSKEY_KNOWN', 'input', 'answer'));
      await record(db, {
        act: 'passkey.added',
        actorId: viewer.id,
        subjectId: viewer.id,
        detail: { passkeyId: passkey.id },
      });
      await tell(db, 'account.passkey-added', { memberId: viewer.id, passkeyId: passkey.id });
      return done({ ...passkey, createdAt: now.toISOString() });
    });
  }
}
