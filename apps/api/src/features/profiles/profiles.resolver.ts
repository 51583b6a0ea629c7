import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { MemberViewer, Viewer } from '@cluster-commons/domain/kernel';
import { CurrentRequest, CurrentViewer, Public, SignedIn } from '../../platform/auth/access.ts';
import type { RequestContext } from '../../platform/auth/request-context.ts';
import { payload } from '../../platform/graphql/payload.ts';
import { Member } from './member.model.ts';
import { MemberQueries } from './member.queries.ts';
import { UpdateProfileInput, UpdateProfilePayload } from './profile.inputs.ts';
import { UpdateProfile } from './update-profile.ts';

@Resolver()
export class ProfilesResolver {
  constructor(
    private readonly queries: MemberQueries,
    private readonly updateCase: UpdateProfile,
  ) {}

  @Public()
  @Query(() => Member, {
    nullable: true,
    description: 'A member by the name in their address; null when the viewer may not see the profile.',
  })
  member(
    @CurrentViewer() viewer: Viewer,
    @Args('handle', { description: 'Name in the address.' }) handle: string,
  ): Promise<Member | null> {
    return this.queries.byHandle(viewer, handle);
  }

  @SignedIn()
  @Mutation(() => UpdateProfilePayload, { description: 'Changes the profile of the signed-in member.' })
  async updateProfile(
    @CurrentViewer() viewer: MemberViewer,
    @CurrentRequest() request: RequestContext,
    @Args('input', { description: 'The changes.' }) input: UpdateProfileInput,
  ): Promise<UpdateProfilePayload> {
    return payload('member', await this.updateCase.run(viewer, input), request);
  }
}
