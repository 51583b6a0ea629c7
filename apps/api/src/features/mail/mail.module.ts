import { Module } from '@nestjs/common';
import { MailInController } from './mail-in.controller.ts';
import { MailInQueries } from './mail-in.queries.ts';
import { TakeMail } from './take-mail.ts';

@Module({
  controllers: [MailInController],
  providers: [MailInQueries, TakeMail],
  exports: [MailInQueries],
})
export class MailModule {}
