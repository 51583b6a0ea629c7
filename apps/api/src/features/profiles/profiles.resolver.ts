import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { MemberViewer, Outcome, Viewer } from '@cluster-commons/domain/kernel';
import { CurrentViewer, Public, SignedIn } from '../../platform/auth/access.ts';
import { Input } from '../../platform/graphql/payload.ts';
import { Member } from './member.model.ts';
import { MemberQueries } from './member.queries.ts';
import { UpdateProfileInput } from './profile.inputs.ts';
import { UpdateProfilePayload } from './profile.payloads.ts';
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
  updateProfile(
    @CurrentViewer() viewer: MemberViewer,
    @Input('The changes.') input: UpdateProfileInput,
  ): Promise<Outcome<Member>> {
    return this.updateCase.run(viewer, input);
  }
}
