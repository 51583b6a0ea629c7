import { Module } from '@nestjs/common';
import { DecidePushes } from './decide-pushes.ts';
import { SendPush } from './send-push.ts';

/** What the worker does so that devices show notices. */
@Module({ providers: [DecidePushes, SendPush] })
export class PushWorkerModule {}
