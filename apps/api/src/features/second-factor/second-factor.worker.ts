import { Module } from '@nestjs/common';
import { SecondFactorMails } from './second-factor-mails.ts';

/** What the worker does for second factors. */
@Module({ providers: [SecondFactorMails] })
export class SecondFactorWorkerModule {}
