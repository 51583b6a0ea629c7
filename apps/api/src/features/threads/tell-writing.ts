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
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import { Live } from '../../platform/live/live.ts';
import { writingChannel } from './thread-channel.ts';
import { ThreadQueries } from './thread.queries.ts';

@Injectable()
export class TellWriting {
  constructor(
    private readonly queries: ThreadQueries,
    private readonly limits: RateLimits,
    private readonly live: Live,
  ) {}

  /** Tells who reads a thread that somebody writes a reply to it now. Nothing is stored, and nobody learns who it is. */
  async run(viewer: MemberViewer, threadId: string): Promise<Outcome<string>> {
    await this.limits.take(allowances.writingByMember, viewer.id);
    const decision = await this.queries.mayReply(viewer, threadId);
    if (decision === null) return failed(problem('NOT_FOUND', 'input', 'threadId'));
    if (!decision.allowed) return refused(decision, 'input', 'threadId');
    await this.live.publish(writingChannel(threadId), { memberId: viewer.id });
    return done(threadId);
  }
}
