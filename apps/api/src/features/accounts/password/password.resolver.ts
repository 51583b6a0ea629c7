import { Mutation, Query, Resolver } from '@nestjs/graphql';
import type { MemberViewer, Outcome } from '@cluster-commons/domain/kernel';
import { CurrentRequest, CurrentViewer, SignedIn } from '../../../platform/auth/access.ts';
import type { RequestContext } from '../../../platform/auth/request-context.ts';
import { Input } from '../../../platform/graphql/payload.ts';
import { ChangePassword } from './change-password.ts';
import { ChangePasswordInput, ChangePasswordPayload, PasswordState } from './password.model.ts';
import { PasswordQueries } from './password.queries.ts';

@Resolver()
export class PasswordResolver {
  constructor(
    private readonly queries: PasswordQueries,
    private readonly change: ChangePassword,
  ) {}

  @SignedIn()
  @Query(() => PasswordState, {
    nullable: true,
    description: 'What is known of the password of the viewer; null for one who has none and signs in by other ways.',
  })
  passwordState(@CurrentViewer() viewer: MemberViewer): Promise<PasswordState | null> {
    return this.queries.of(viewer.id);
  }

  @SignedIn()
  @Mutation(() => ChangePasswordPayload, {
    description: 'Changes the password by the one until now, and ends all sessions but this one.',
  })
  async changePassword(
    @CurrentViewer() viewer: MemberViewer,
    @CurrentRequest() request: RequestContext,
    @Input('Both passwords.') input: ChangePasswordInput,
  ): Promise<Outcome<true>> {
    return this.change.run(viewer, (await request.session())?.sessionId ?? null, input);
  }
}
