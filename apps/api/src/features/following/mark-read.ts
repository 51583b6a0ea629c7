import { Injectable } from '@nestjs/common';
import { followingPolicy } from '@cluster-commons/domain/following';
import { done, failed, problem, refused, type MemberViewer, type Outcome } from '@cluster-commons/domain/kernel';
import { unreadChannel } from '../../platform/auth/unread-channel.ts';
import { Live } from '../../platform/live/live.ts';
import type { ThreadReading } from './reading.model.ts';
import { ReadingQueries, type ClearedBell, type ReadMark } from './reading.queries.ts';

@Injectable()
export class MarkRead {
  constructor(
    private readonly readings: ReadingQueries,
    private readonly live: Live,
  ) {}

  /** Keeps how far a member has read in a thread. */
  async run(viewer: MemberViewer, mark: ReadMark): Promise<Outcome<ThreadReading & ClearedBell>> {
    if (mark.postNumber < 0) return failed(problem('OUT_OF_RANGE', 'input', 'postNumber'));
    const decision = followingPolicy.keep(viewer);
    if (!decision.allowed) return refused(decision, 'input', 'threadId');
    const reading = await this.readings.mark(viewer, mark);
    if (reading === null) return failed(problem('NOT_FOUND', 'input', 'threadId'));
    const memberId = viewer.id;
    if (reading.clearedCount > 0) await this.live.publish(unreadChannel(memberId), { memberId }).catch(() => undefined);
    return done(reading);
  }
}
