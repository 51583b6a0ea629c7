import { Module } from '@nestjs/common';
import { NetworkModule } from '../network/index.ts';
import { ProfilesModule } from '../profiles/index.ts';
import { AcceptInvitation } from './accept-invitation.ts';
import { AnswerInvitation } from './answer-invitation.ts';
import { ChangeInvitation } from './change-invitation.ts';
import { InvitationFileQueries } from './file/file.queries.ts';
import { InvitationFileResolver } from './file/file.resolver.ts';
import { SendInvitationFile } from './file/send-file.ts';
import { StopInvitationFile } from './file/stop-file.ts';
import { UploadInvitationFile } from './file/upload-file.ts';
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
    InvitationFileQueries,
    UploadInvitationFile,
    SendInvitationFile,
    StopInvitationFile,
    InvitationFileResolver,
  ],
})
export class InvitationsModule {}
