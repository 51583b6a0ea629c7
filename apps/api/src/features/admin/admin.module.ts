import { Module } from '@nestjs/common';
import { AdminResolver } from './admin.resolver.ts';
import { RetryDeadLetter } from './retry-dead-letter.ts';

@Module({ providers: [RetryDeadLetter, AdminResolver] })
export class AdminModule {}
