import { Module } from '@nestjs/common';
import { MemberRights } from '../../platform/auth/session.service.ts';
import { FollowingModule } from '../following/index.ts';
import { ThreadsModule } from '../threads/index.ts';
import { MailFaults } from './mail-faults.ts';
import { MailInController } from './mail-in.controller.ts';
import { MailInQueries } from './mail-in.queries.ts';
import { MailResolver } from './mail.resolver.ts';
import { StopMail } from './stop-mail.ts';
import { TakeMail } from './take-mail.ts';
import { WritingAddresses } from './writing-address.ts';
import { WritingAddressResolver } from './writing-address.resolver.ts';

/** What comes in by a service, what is stopped by the foot of a mail, and what is told of both. */
@Module({
  imports: [ThreadsModule, FollowingModule],
  controllers: [MailInController],
  providers: [
    MemberRights,
    MailInQueries,
    MailFaults,
    TakeMail,
    StopMail,
    MailResolver,
    WritingAddresses,
    WritingAddressResolver,
  ],
})
export class MailModule {}
