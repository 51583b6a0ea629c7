import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { MemberViewer, Outcome } from '@cluster-commons/domain/kernel';
import { CurrentRequest, CurrentViewer, Public, SignedIn } from '../../../platform/auth/access.ts';
import type { RequestContext } from '../../../platform/auth/request-context.ts';
import { Input } from '../../../platform/graphql/payload.ts';
import { ChangeEmail } from './change-email.ts';
import { ConfirmEmailChange } from './confirm-email-change.ts';
import {
  CancelEmailChangePayload,
  ChangeEmailInput,
  ChangeEmailPayload,
  ConfirmEmailChangeInput,
  ConfirmEmailChangePayload,
  EmailChange,
  EmailChangeLink,
  ResendEmailChangePayload,
  UndoEmailChangeInput,
  UndoEmailChangePayload,
} from './email.model.ts';
import { EmailQueries } from './email.queries.ts';
import { UndoEmailChange } from './undo-email-change.ts';

/** The address of an account, which is another one when both mailboxes have said so. */
@Resolver()
export class EmailResolver {
  constructor(
    private readonly queries: EmailQueries,
    private readonly change: ChangeEmail,
    private readonly confirm: ConfirmEmailChange,
    private readonly undo: UndoEmailChange,
  ) {}

  @SignedIn()
  @Query(() => EmailChange, { nullable: true, description: 'The change of address that waits; null where none does.' })
  emailChange(@CurrentViewer() viewer: MemberViewer): Promise<EmailChange | null> {
    return this.queries.waiting(viewer.id);
  }

  @Public()
  @Query(() => EmailChangeLink, {
    nullable: true,
    description: 'What a link would do; null for a link that holds no longer. Looking does not use it up.',
  })
  emailChangeLink(
    @Args('token', { description: 'The token in the link.' }) token: string,
  ): Promise<EmailChangeLink | null> {
    return this.queries.byToken(token);
  }

  @SignedIn()
  @Mutation(() => ChangeEmailPayload, {
    description: 'Asks both mailboxes whether the account is to have another address, by links that hold two hours.',
  })
  changeEmail(
    @CurrentViewer() viewer: MemberViewer,
    @Input('The address.') input: ChangeEmailInput,
  ): Promise<Outcome<string>> {
    return this.change.run(viewer, input);
  }

  @SignedIn()
  @Mutation(() => ResendEmailChangePayload, { description: 'Sends the messages that were not answered once more.' })
  resendEmailChange(@CurrentViewer() viewer: MemberViewer): Promise<Outcome<string>> {
    return this.change.again(viewer);
  }

  @SignedIn()
  @Mutation(() => CancelEmailChangePayload, { description: 'Keeps the old address.' })
  cancelEmailChange(@CurrentViewer() viewer: MemberViewer): Promise<Outcome<true>> {
    return this.change.cancel(viewer);
  }

  @Public()
  @Mutation(() => ConfirmEmailChangePayload, {
    description: 'Says yes for a mailbox, by the link of its mail; the second yes changes the address.',
  })
  confirmEmailChange(
    @CurrentRequest() request: RequestContext,
    @Input('The link.') input: ConfirmEmailChangeInput,
  ): Promise<Outcome<boolean>> {
    return this.confirm.run(request, input);
  }

  @Public()
  @Mutation(() => UndoEmailChangePayload, {
    description: 'Gives the old address back within seven days, by the link of its mail, and ends all sessions.',
  })
  undoEmailChange(
    @CurrentRequest() request: RequestContext,
    @Input('The link.') input: UndoEmailChangeInput,
  ): Promise<Outcome<string>> {
    return this.undo.run(request, input);
  }
}
