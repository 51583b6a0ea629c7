import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentRequest, Public } from '../../platform/auth/access.ts';
import type { RequestContext } from '../../platform/auth/request-context.ts';
import { payload } from '../../platform/graphql/payload.ts';
import {
  ConfirmEmailInput,
  ConfirmEmailPayload,
  SignInInput,
  SignInPayload,
  SignOutPayload,
  SignUpInput,
  SignUpPayload,
  ViewerAccount,
} from './account.model.ts';
import { AccountsService } from './accounts.service.ts';

@Resolver()
export class AccountsResolver {
  constructor(private readonly accounts: AccountsService) {}

  @Public()
  @Query(() => ViewerAccount, { nullable: true, description: 'The signed-in member; null when nobody is.' })
  viewer(@CurrentRequest() request: RequestContext): Promise<ViewerAccount | null> {
    return this.accounts.viewer(request);
  }

  @Public()
  @Mutation(() => SignUpPayload, { description: 'Asks for an account; a mail with a link confirms it.' })
  async signUp(
    @CurrentRequest() request: RequestContext,
    @Args('input', { description: 'Who asks.' }) input: SignUpInput,
  ): Promise<SignUpPayload> {
    const asked = { ...input, locale: input.locale ?? request.language };
    return payload('email', await this.accounts.signUp(request, asked), request);
  }

  @Public()
  @Mutation(() => ConfirmEmailPayload, { description: 'Confirms an address by the link of its mail.' })
  async confirmEmail(
    @CurrentRequest() request: RequestContext,
    @Args('input', { description: 'The link.' }) input: ConfirmEmailInput,
  ): Promise<ConfirmEmailPayload> {
    const { isConfirmed, problems } = payload(
      'isConfirmed',
      await this.accounts.confirmEmail(request, input.token),
      request,
    );
    return { isConfirmed: isConfirmed ?? false, problems };
  }

  @Public()
  @Mutation(() => SignInPayload, { description: 'Signs in; the session is in the cookie of the answer.' })
  async signIn(
    @CurrentRequest() request: RequestContext,
    @Args('input', { description: 'E-mail and password.' }) input: SignInInput,
  ): Promise<SignInPayload> {
    return payload('viewer', await this.accounts.signIn(request, input), request);
  }

  @Public()
  @Mutation(() => SignOutPayload, { description: 'Ends the session of this browser.' })
  async signOut(@CurrentRequest() request: RequestContext): Promise<SignOutPayload> {
    await this.accounts.signOut(request);
    return { isSignedOut: true, problems: [] };
  }
}
