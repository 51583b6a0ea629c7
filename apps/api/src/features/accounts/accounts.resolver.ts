import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { isSignedIn, type Outcome, type Viewer } from '@cluster-commons/domain/kernel';
import { CurrentRequest, CurrentViewer, Public } from '../../platform/auth/access.ts';
import type { RequestContext } from '../../platform/auth/request-context.ts';
import { Input } from '../../platform/graphql/payload.ts';
import { ConfirmEmailInput, SignInInput, SignUpInput } from './account.inputs.ts';
import { Confirmation, ViewerAccount } from './account.model.ts';
import { ConfirmEmailPayload, SignInPayload, SignOutPayload, SignUpPayload } from './account.payloads.ts';
import { AccountQueries } from './account.queries.ts';
import { ConfirmationQueries } from './confirmation.queries.ts';
import { ConfirmEmail } from './confirm-email.ts';
import { SignIn } from './sign-in.ts';
import { SignOut } from './sign-out.ts';
import { SignUp } from './sign-up.ts';

/** These use cases decide who the viewer is, so they are given the request in the viewer's place. */
@Resolver()
export class AccountsResolver {
  constructor(
    private readonly queries: AccountQueries,
    private readonly confirmations: ConfirmationQueries,
    private readonly signUpCase: SignUp,
    private readonly confirmCase: ConfirmEmail,
    private readonly signInCase: SignIn,
    private readonly signOutCase: SignOut,
  ) {}

  @Public()
  @Query(() => ViewerAccount, { nullable: true, description: 'The signed-in member; null when nobody is.' })
  viewer(@CurrentViewer() viewer: Viewer): Promise<ViewerAccount | null> | null {
    return isSignedIn(viewer) ? this.queries.viewer(viewer.id) : null;
  }

  @Public()
  @Query(() => Confirmation, {
    nullable: true,
    description: 'The account that the link of a mail confirms; null for a link that holds no longer.',
  })
  confirmation(@Args('token', { description: 'The token in the link.' }) token: string): Promise<Confirmation | null> {
    return this.confirmations.byToken(token);
  }

  @Public()
  @Mutation(() => SignUpPayload, { description: 'Asks for an account; a mail with a link confirms it.' })
  signUp(@CurrentRequest() request: RequestContext, @Input('Who asks.') input: SignUpInput): Promise<Outcome<string>> {
    return this.signUpCase.run(request, { ...input, locale: input.locale ?? request.language });
  }

  @Public()
  @Mutation(() => ConfirmEmailPayload, { description: 'Confirms an address by the link of its mail, and signs in.' })
  confirmEmail(
    @CurrentRequest() request: RequestContext,
    @Input('The link.') input: ConfirmEmailInput,
  ): Promise<Outcome<ViewerAccount | null>> {
    return this.confirmCase.run(request, input);
  }

  @Public()
  @Mutation(() => SignInPayload, { description: 'Signs in; the session is in the cookie of the answer.' })
  signIn(
    @CurrentRequest() request: RequestContext,
    @Input('E-mail and password.') input: SignInInput,
  ): Promise<Outcome<ViewerAccount | null>> {
    return this.signInCase.run(request, input);
  }

  @Public()
  @Mutation(() => SignOutPayload, { description: 'Ends the session of this browser.' })
  signOut(@CurrentRequest() request: RequestContext): Promise<Outcome<true>> {
    return this.signOutCase.run(request);
  }
}
