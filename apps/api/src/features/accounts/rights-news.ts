import { Injectable, type OnModuleInit } from '@nestjs/common';
import { rightsChannel } from '../../platform/auth/rights-channel.ts';
import { Handlers } from '../../platform/jobs/handlers.ts';

/** Tells what a member has open live, on every process, that a session ended or that their rights are others now. */
@Injectable()
export class RightsNewsTeller implements OnModuleInit {
  constructor(private readonly handlers: Handlers) {}

  onModuleInit(): void {
    this.handlers.news('account.rights-changed', ({ payload: { memberId } }) => ({
      channel: rightsChannel(memberId),
      news: { memberId },
    }));
  }
}
