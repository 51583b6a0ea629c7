import { Module } from '@nestjs/common';
import { ThreadsModule } from '../threads/index.ts';
import { ModerationResolver } from './moderation.resolver.ts';
import { ModerationService } from './moderation.service.ts';

@Module({ imports: [ThreadsModule], providers: [ModerationService, ModerationResolver] })
export class ModerationModule {}
