import { Module } from '@nestjs/common';
import { AdminResolver } from './admin.resolver.ts';
import { DeadLetterList } from './dead-letter-list.ts';
import { RetryDeadLetter } from './retry-dead-letter.ts';

@Module({ providers: [DeadLetterList, RetryDeadLetter, AdminResolver] })
export class AdminModule {}
