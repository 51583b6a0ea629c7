import { Injectable } from '@nestjs/common';
import { jobsPolicy } from '@cluster-commons/domain/admin';
import {
  allowances,
  done,
  failed,
  problem,
  refused,
  type MemberViewer,
  type Outcome,
} from '@cluster-commons/domain/kernel';
import { DeadLetters } from '../../platform/jobs/dead-letters.ts';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import type { DeadLetter } from './dead-letter.model.ts';

@Injectable()
export class RetryDeadLetter {
  constructor(
    private readonly letters: DeadLetters,
    private readonly limits: RateLimits,
  ) {}

  /** Gives a dead letter back to its handler; of two who do it at once one is told that it is gone. */
  async run(viewer: MemberViewer, id: string): Promise<Outcome<DeadLetter>> {
    const decision = jobsPolicy.see(viewer);
    if (!decision.allowed) return refused(decision);
    await this.limits.take(allowances.writeByMember, viewer.id);
    const letter = await this.letters.retry(viewer.id, id);
    return letter === null ? failed(problem('NOT_FOUND', 'input', 'id')) : done(letter);
  }
}
