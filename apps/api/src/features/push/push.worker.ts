import { Module } from '@nestjs/common';
import { MemberRights } from '../../platform/auth/session.service.ts';
import { DecidePushes } from './decide-pushes.ts';
import { SendPush } from './send-push.ts';

/** What the worker does so that devices show notices. */
@Module({ providers: [MemberRights, DecidePushes, SendPush] })
export class PushWorkerModule {}
