import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { MemberViewer, Outcome, Viewer } from '@cluster-commons/domain/kernel';
import { CurrentRequest, CurrentViewer, Public, SignedIn } from '../../platform/auth/access.ts';
import type { RequestContext } from '../../platform/auth/request-context.ts';
import { PageArgs, sliceOf, type Page } from '../../platform/graphql/paging.ts';
import { Input } from '../../platform/graphql/payload.ts';
import type { ViewerAccount } from '../accounts/index.ts';
import { AcceptInvitation } from './accept-invitation.ts';
import { AnswerInvitation } from './answer-invitation.ts';
import { ChangeInvitation } from './change-invitation.ts';
import {
  AcceptInvitationInput,
  InvitationTokenInput,
  InviteMembersInput,
  ResendInvitationInput,
  WithdrawInvitationInput,
} from './invitation.inputs.ts';
import { InvitationConnection, InvitationOffer, InvitingOptions, type Invitation } from './invitation.model.ts';
import {
  AcceptInvitationPayload,
  AskForInvitationPayload,
  DeclineInvitationPayload,
  InviteMembersPayload,
  ResendInvitationPayload,
  WithdrawInvitationPayload,
} from './invitation.payloads.ts';
import { InvitationQueries } from './invitation.queries.ts';
import { InviteMembers } from './invite-members.ts';

@Resolver()
export class InvitationsResolver {
  constructor(
    private readonly queries: InvitationQueries,
    private readonly inviteCase: InviteMembers,
    private readonly changeCase: ChangeInvitation,
    private readonly acceptCase: AcceptInvitation,
    private readonly answerCase: AnswerInvitation,
  ) {}

  @SignedIn()
  @Query(() => InvitationConnection, { description: 'Invitations that the viewer made, latest first.' })
  invitations(@CurrentViewer() viewer: MemberViewer, @Args() args: PageArgs): Promise<Page<Invitation>> {
    return this.queries.list(viewer, sliceOf(args));
  }

  @SignedIn()
  @Query(() => InvitingOptions, { description: 'What the viewer may invite people to.' })
  invitingOptions(@CurrentViewer() viewer: MemberViewer): Promise<InvitingOptions> {
    return this.queries.options(viewer);
  }

  @Public()
  @Query(() => InvitationOffer, {
    nullable: true,
    description: 'What the link of an invitation offers; null where it is none. Looking changes nothing.',
  })
  async invitation(
    @CurrentViewer() viewer: Viewer,
    @Args('token', { description: 'The token in the link.' }) token: string,
  ): Promise<InvitationOffer | null> {
    return (await this.queries.byToken(viewer, token))?.shown ?? null;
  }

  @SignedIn()
  @Mutation(() => InviteMembersPayload, { description: 'Invites people by mail, or makes a link to pass on.' })
  inviteMembers(
    @CurrentViewer() viewer: MemberViewer,
    @CurrentRequest() { language }: RequestContext,
    @Input('Whom, and to what.') input: InviteMembersInput,
  ): Promise<Outcome<Invitation[]>> {
    return this.inviteCase.run(viewer, input, language);
  }

  @SignedIn()
  @Mutation(() => WithdrawInvitationPayload, { description: 'Withdraws an invitation, or lets it stand again.' })
  withdrawInvitation(
    @CurrentViewer() viewer: MemberViewer,
    @Input('Which.') { invitationId, withdrawn }: WithdrawInvitationInput,
  ): Promise<Outcome<Invitation>> {
    return this.changeCase.withdraw(viewer, { invitationId, withdrawn: withdrawn ?? true });
  }

  @SignedIn()
  @Mutation(() => ResendInvitationPayload, { description: 'Sends the mail of an invitation again.' })
  resendInvitation(
    @CurrentViewer() viewer: MemberViewer,
    @Input('Which.') input: ResendInvitationInput,
  ): Promise<Outcome<Invitation>> {
    return this.changeCase.resend(viewer, input);
  }

  @Public()
  @Mutation(() => AcceptInvitationPayload, { description: 'Joins by an invitation.' })
  acceptInvitation(
    @CurrentRequest() request: RequestContext,
    @Input('Who joins.') { token, name, email, password, ...agreeing }: AcceptInvitationInput,
  ): Promise<Outcome<ViewerAccount | null>> {
    return this.acceptCase.run(request, {
      ...agreeing,
      token,
      name: name ?? '',
      email: email ?? '',
      password: password ?? '',
    });
  }

  @Public()
  @Mutation(() => DeclineInvitationPayload, {
    description: 'Declines an invitation that came by mail: no other comes to that address.',
  })
  declineInvitation(
    @CurrentRequest() request: RequestContext,
    @Input('The link.') input: InvitationTokenInput,
  ): Promise<Outcome<true>> {
    return this.answerCase.decline(request, input);
  }

  @Public()
  @Mutation(() => AskForInvitationPayload, { description: 'Asks the inviter for another one, once a day.' })
  askForInvitation(
    @CurrentRequest() request: RequestContext,
    @Input('The link.') input: InvitationTokenInput,
  ): Promise<Outcome<true>> {
    return this.answerCase.ask(request, input);
  }
}
