import { Module } from '@nestjs/common';
import { NetworkModule } from '../network/index.ts';
import { ProfilesModule } from '../profiles/index.ts';
import { AcceptInvitation } from './accept-invitation.ts';
import { AnswerInvitation } from './answer-invitation.ts';
import { ChangeInvitation } from './change-invitation.ts';
import { InvitationQueries } from './invitation.queries.ts';
import { InvitationsResolver } from './invitations.resolver.ts';
import { InviteMembers } from './invite-members.ts';

@Module({
  imports: [NetworkModule, ProfilesModule],
  providers: [
    InvitationQueries,
    InviteMembers,
    ChangeInvitation,
    AcceptInvitation,
    AnswerInvitation,
    InvitationsResolver,
  ],
})
export class InvitationsModule {}
