import { Module } from '@nestjs/common';
import { ThreadsModule } from '../threads/index.ts';
import { ModerationResolver } from './moderation.resolver.ts';
import { ModerationService } from './moderation.service.ts';
import { Subjects } from './subjects.ts';

@Module({ imports: [ThreadsModule], providers: [Subjects, ModerationService, ModerationResolver] })
export class ModerationModule {}
