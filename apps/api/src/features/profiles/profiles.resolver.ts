import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { isLanguage, type MemberViewer, type Outcome, type Viewer } from '@cluster-commons/domain/kernel';
import { CurrentRequest, CurrentViewer, Public, SignedIn } from '../../platform/auth/access.ts';
import type { RequestContext } from '../../platform/auth/request-context.ts';
import { Input } from '../../platform/graphql/payload.ts';
import { ChangePicture } from './change-picture.ts';
import { Member } from './member.model.ts';
import { MemberQueries } from './member.queries.ts';
import { ChangePictureInput, UpdateProfileInput } from './profile.inputs.ts';
import { ChangePicturePayload, UpdateProfilePayload } from './profile.payloads.ts';
import { UpdateProfile } from './update-profile.ts';

@Resolver()
export class ProfilesResolver {
  constructor(
    private readonly queries: MemberQueries,
    private readonly updateCase: UpdateProfile,
    private readonly pictureCase: ChangePicture,
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
    @Input('The changes.') input: UpdateProfileInput,
  ): Promise<Outcome<Member>> {
    const before = await request.session();
    const outcome = await this.updateCase.run(viewer, input);
    // Another language for the account is a choice on this device too.
    if (outcome.ok && isLanguage(input.locale) && input.locale !== before?.locale) request.chooseLanguage(input.locale);
    return outcome;
  }

  @SignedIn()
  @Mutation(() => ChangePicturePayload, {
    description: 'Puts a picture in the place of the initials of the signed-in member, or takes it away.',
  })
  changePicture(
    @CurrentViewer() viewer: MemberViewer,
    @Input('The picture.') { fileId }: ChangePictureInput,
  ): Promise<Outcome<Member>> {
    return this.pictureCase.run(viewer, fileId);
  }
}
