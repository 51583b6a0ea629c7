import { Injectable } from '@nestjs/common';
import type { MemberViewer, Outcome } from '@cluster-commons/domain/kernel';
import { ModerateThread, type Thread } from '../threads/index.ts';
import { ReasonedAct } from './reasoned-act.ts';

export interface ThreadPinning {
  threadId: string;
  pinned: boolean;
  reason: string;
}

@Injectable()
export class PinThread {
  constructor(
    private readonly acts: ReasonedAct,
    private readonly threads: ModerateThread,
  ) {}

  /** Makes a thread stand first in lists, or no longer. */
  run(viewer: MemberViewer, { threadId, pinned, reason }: ThreadPinning): Promise<Outcome<Thread>> {
    const act = pinned ? 'thread.pinned' : 'thread.unpinned';
    return this.acts.run(viewer, { act, reason }, (given) =>
      this.threads.run(viewer, { threadId, mark: 'pin', isSet: pinned, reason: given }),
    );
  }
}
