import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { AskedLinkPurpose } from '@cluster-commons/domain/accounts';
import type { Outcome } from '@cluster-commons/domain/kernel';
import { CurrentRequest, Public } from '../../../platform/auth/access.ts';
import type { RequestContext } from '../../../platform/auth/request-context.ts';
import { Input } from '../../../platform/graphql/payload.ts';
import type { ViewerAccount } from '../account.model.ts';
import { AskForLink } from './ask-for-link.ts';
import { LinkQueries } from './link.queries.ts';
import {
  AccountLink,
  AccountLinkPurposeEnum,
  RequestPasswordResetInput,
  RequestPasswordResetPayload,
  RequestSignInLinkInput,
  RequestSignInLinkPayload,
  ResetPasswordInput,
  ResetPasswordPayload,
  SignInWithLinkInput,
  SignInWithLinkPayload,
} from './recovery.model.ts';
import { ResetPassword } from './reset-password.ts';
import { SignInWithLink } from './sign-in-with-link.ts';

/** Ways in without the password: by links to the address of the account. */
@Resolver()
export class RecoveryResolver {
  constructor(
    private readonly queries: LinkQueries,
    private readonly ask: AskForLink,
    private readonly reset: ResetPassword,
    private readonly signIn: SignInWithLink,
  ) {}

  @Public()
  @Query(() => AccountLink, {
    nullable: true,
    description: 'The account that a link is for; null for a link that holds no longer. Looking does not use it up.',
  })
  accountLink(
    @Args('token', { description: 'The token in the link.' }) token: string,
    @Args('purpose', { type: () => AccountLinkPurposeEnum, description: 'What the link does.' })
    purpose: AskedLinkPurpose,
  ): Promise<AccountLink | null> {
    return this.queries.byToken(token, purpose);
  }

  @Public()
  @Mutation(() => RequestPasswordResetPayload, {
    description: 'Has a link mailed that sets a new password; it holds for ten minutes and works once.',
  })
  requestPasswordReset(
    @CurrentRequest() request: RequestContext,
    @Input('The address.') input: RequestPasswordResetInput,
  ): Promise<Outcome<string>> {
    return this.ask.run(request, input, 'reset-password');
  }

  @Public()
  @Mutation(() => ResetPasswordPayload, {
    description: 'Sets a new password by the link of a mail, ends all sessions of the account and signs in.',
  })
  resetPassword(
    @CurrentRequest() request: RequestContext,
    @Input('The link and the password.') input: ResetPasswordInput,
  ): Promise<Outcome<ViewerAccount | null>> {
    return this.reset.run(request, input);
  }

  @Public()
  @Mutation(() => RequestSignInLinkPayload, {
    description: 'Has a link mailed that signs in; it holds for ten minutes and works once.',
  })
  requestSignInLink(
    @CurrentRequest() request: RequestContext,
    @Input('The address.') input: RequestSignInLinkInput,
  ): Promise<Outcome<string>> {
    return this.ask.run(request, input, 'sign-in');
  }

  @Public()
  @Mutation(() => SignInWithLinkPayload, { description: 'Signs in by the link of a mail.' })
  signInWithLink(
    @CurrentRequest() request: RequestContext,
    @Input('The link.') input: SignInWithLinkInput,
  ): Promise<Outcome<ViewerAccount | null>> {
    return this.signIn.run(request, input);
  }
}
