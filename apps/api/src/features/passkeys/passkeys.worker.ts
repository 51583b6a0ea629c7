import { Module } from '@nestjs/common';
import { PasskeyMails } from './passkey-mails.ts';
import { RemoveSpentChallenges } from './remove-spent-challenges.ts';

/** What the worker does for passkeys. */
@Module({ providers: [PasskeyMails, RemoveSpentChallenges] })
export class PasskeysWorkerModule {}
