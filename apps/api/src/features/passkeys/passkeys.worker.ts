import { Module } from '@nestjs/common';
import { RemoveSpentChallenges } from './remove-spent-challenges.ts';

/** What the worker does for passkeys. */
@Module({ providers: [RemoveSpentChallenges] })
export class PasskeysWorkerModule {}
