import { Injectable } from '@nestjs/common';
import type { MemberViewer, Outcome } from '@cluster-commons/domain/kernel';
import { ModerateThread, type Thread } from '../threads/index.ts';
import { ReasonedAct } from './reasoned-act.ts';

export interface ThreadLocking {
  threadId: string;
  locked: boolean;
  reason: string;
}

@Injectable()
export class LockThread {
  constructor(
    private readonly acts: ReasonedAct,
    private readonly threads: ModerateThread,
  ) {}

  /** Ends the replies to a thread with a reason, or allows them again. */
  run(viewer: MemberViewer, { threadId, locked, reason }: ThreadLocking): Promise<Outcome<Thread>> {
    const act = locked ? 'thread.locked' : 'thread.unlocked';
    return this.acts.run(viewer, { act, reason }, (given) =>
      this.threads.run(viewer, { threadId, mark: 'lock', isSet: locked, reason: given }),
    );
  }
}
