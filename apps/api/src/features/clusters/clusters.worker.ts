import { Injectable, Module, type OnModuleInit } from '@nestjs/common';
import { rightsChannel } from '../../platform/auth/rights-channel.ts';
import { Handlers } from '../../platform/jobs/handlers.ts';

/** Tells what a member has open live that they left a cluster. */
@Injectable()
export class MembershipNews implements OnModuleInit {
  constructor(private readonly handlers: Handlers) {}

  onModuleInit(): void {
    this.handlers.news('cluster.left', ({ payload: { memberId } }) => ({
      channel: rightsChannel(memberId),
      news: { memberId },
    }));
  }
}

/** What the worker does when something happened in a cluster. */
@Module({ providers: [MembershipNews] })
export class ClustersWorkerModule {}
