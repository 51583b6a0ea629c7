import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { invitationLimits } from '@cluster-commons/domain/invitations';
import type { MemberViewer, Outcome } from '@cluster-commons/domain/kernel';
import { CurrentRequest, CurrentViewer, SignedIn } from '../../../platform/auth/access.ts';
import type { RequestContext } from '../../../platform/auth/request-context.ts';
import { Input } from '../../../platform/graphql/payload.ts';
import {
  InvitationFile,
  InvitationFileRef,
  MapInvitationFileInput,
  MapInvitationFilePayload,
  SendInvitationFileInput,
  SendInvitationFilePayload,
  StopInvitationFileInput,
  StopInvitationFilePayload,
  UploadInvitationFileInput,
  UploadInvitationFilePayload,
} from './file.model.ts';
import { InvitationFileQueries } from './file.queries.ts';
import { SendInvitationFile } from './send-file.ts';
import { StopInvitationFile } from './stop-file.ts';
import { UploadInvitationFile } from './upload-file.ts';

@Resolver()
export class InvitationFileResolver {
  constructor(
    private readonly queries: InvitationFileQueries,
    private readonly upload: UploadInvitationFile,
    private readonly sendCase: SendInvitationFile,
    private readonly stopCase: StopInvitationFile,
  ) {}

  @SignedIn()
  @Query(() => InvitationFile, {
    nullable: true,
    description: 'A list of people that the viewer brought, with what is wrong with whom; null for one of others.',
  })
  invitationFile(
    @CurrentViewer() viewer: MemberViewer,
    @Args('id', { type: () => ID, description: 'Its id.' }) id: string,
  ): Promise<InvitationFile | null> {
    return this.queries.byId(viewer.id, id);
  }

  @SignedIn()
  @Query(() => [InvitationFileRef], {
    description: `The latest lists of people that the viewer brought, ${invitationLimits.file.listed} at the most.`,
  })
  invitationFiles(@CurrentViewer() viewer: MemberViewer): Promise<InvitationFileRef[]> {
    return this.queries.latest(viewer.id);
  }

  @SignedIn()
  @Mutation(() => UploadInvitationFilePayload, { description: 'Reads a list of people to invite. Sends nothing.' })
  uploadInvitationFile(
    @CurrentViewer() viewer: MemberViewer,
    @Input('The list.') { csv, name }: UploadInvitationFileInput,
  ): Promise<Outcome<InvitationFile>> {
    return this.upload.run(viewer, { csv, name: name ?? '' });
  }

  @SignedIn()
  @Mutation(() => MapInvitationFilePayload, { description: 'Says which column of a file is what.' })
  mapInvitationFile(
    @CurrentViewer() viewer: MemberViewer,
    @Input('The columns.') { fileId, emailColumn, nameColumn }: MapInvitationFileInput,
  ): Promise<Outcome<InvitationFile>> {
    return this.upload.map(viewer, { fileId, emailColumn: emailColumn ?? null, nameColumn: nameColumn ?? null });
  }

  @SignedIn()
  @Mutation(() => SendInvitationFilePayload, { description: 'Begins to send the invitations of a file.' })
  sendInvitationFile(
    @CurrentViewer() viewer: MemberViewer,
    @CurrentRequest() { language }: RequestContext,
    @Input('To what.') input: SendInvitationFileInput,
  ): Promise<Outcome<InvitationFile>> {
    return this.sendCase.run(viewer, input, language);
  }

  @SignedIn()
  @Mutation(() => StopInvitationFilePayload, { description: 'Stops the sending of a file, or lets it go on.' })
  stopInvitationFile(
    @CurrentViewer() viewer: MemberViewer,
    @Input('Which.') { fileId, stopped }: StopInvitationFileInput,
  ): Promise<Outcome<InvitationFile>> {
    return this.stopCase.run(viewer, { fileId, stopped: stopped ?? true });
  }
}
