import { Module } from '@nestjs/common';
import { ThreadsModule } from '../threads/index.ts';
import { HidePost } from './hide-post.ts';
import { LockThread } from './lock-thread.ts';
import { ModerationResolver } from './moderation.resolver.ts';
import { PinThread } from './pin-thread.ts';
import { ReasonedAct } from './reasoned-act.ts';

@Module({
  imports: [ThreadsModule],
  providers: [ReasonedAct, HidePost, LockThread, PinThread, ModerationResolver],
})
export class ModerationModule {}
