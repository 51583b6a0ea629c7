import { Mutation, Query, Resolver } from '@nestjs/graphql';
import type { MemberViewer, Outcome } from '@cluster-commons/domain/kernel';
import { CurrentRequest, CurrentViewer, FreshProof, Public, SignedIn } from '../../platform/auth/access.ts';
import type { RequestContext } from '../../platform/auth/request-context.ts';
import { Input } from '../../platform/graphql/payload.ts';
import type { ViewerAccount } from '../accounts/index.ts';
import { AddPasskey } from './add-passkey.ts';
import { AddPasskeyInput, Passkey, RemovePasskeyInput, SignInWithPasskeyInput } from './passkey.model.ts';
import { AddPasskeyPayload, RemovePasskeyPayload, SignInWithPasskeyPayload } from './passkey.payloads.ts';
import { PasskeyQueries } from './passkey.queries.ts';
import { RemovePasskey } from './remove-passkey.ts';
import { SignInWithPasskey } from './sign-in-with-passkey.ts';

@Resolver()
export class PasskeysResolver {
  constructor(
    private readonly queries: PasskeyQueries,
    private readonly addCase: AddPasskey,
    private readonly removeCase: RemovePasskey,
    private readonly signInCase: SignInWithPasskey,
  ) {}

  @Public()
  @Query(() => String, {
    nullable: true,
    description:
      'What a browser gives to `navigator.credentials.get` to sign somebody in, as JSON; holds for ten minutes. Null where there can be no passkeys: the product is called by a number instead of a name.',
  })
  passkeyRequest(): Promise<string | null> {
    return this.queries.request();
  }

  @SignedIn()
  @Query(() => String, {
    nullable: true,
    description: 'The same for `navigator.credentials.create`, to add a passkey for the viewer.',
  })
  newPasskeyRequest(@CurrentViewer() viewer: MemberViewer): Promise<string | null> {
    return this.queries.newRequest(viewer);
  }

  @SignedIn()
  @Query(() => [Passkey], { description: 'The passkeys of the viewer, the oldest first.' })
  passkeys(@CurrentViewer() viewer: MemberViewer): Promise<Passkey[]> {
    return this.queries.of(viewer);
  }

  @SignedIn()
  @FreshProof()
  @Mutation(() => AddPasskeyPayload, { description: 'Adds a passkey for the viewer.' })
  addPasskey(
    @CurrentViewer() viewer: MemberViewer,
    @Input('The passkey.') input: AddPasskeyInput,
  ): Promise<Outcome<Passkey>> {
    return this.addCase.run(viewer, input);
  }

  @SignedIn()
  @FreshProof()
  @Mutation(() => RemovePasskeyPayload, { description: 'Removes a passkey of the viewer; this cannot be undone.' })
  removePasskey(
    @CurrentViewer() viewer: MemberViewer,
    @Input('The passkey.') input: RemovePasskeyInput,
  ): Promise<Outcome<Passkey>> {
    return this.removeCase.run(viewer, input.passkeyId);
  }

  @Public()
  @Mutation(() => SignInWithPasskeyPayload, {
    description: 'Signs in by a passkey, without a password and without the second factor, which it is as well.',
  })
  signInWithPasskey(
    @CurrentRequest() request: RequestContext,
    @Input('The answer of the device.') input: SignInWithPasskeyInput,
  ): Promise<Outcome<ViewerAccount>> {
    return this.signInCase.run(request, input.answer);
  }
}
