import { Module, type OnModuleInit } from '@nestjs/common';
import { PageVersions } from '../../platform/web/page-versions.ts';
import { FilesModule } from '../files/index.ts';
import { AuthorResolver } from './author.resolver.ts';
import { ChangePicture } from './change-picture.ts';
import { MemberQueries } from './member.queries.ts';
import { ProfilePictures } from './profile-pictures.ts';
import { ProfilesResolver } from './profiles.resolver.ts';
import { StaffNames } from './staff-names.ts';
import { UpdateProfile } from './update-profile.ts';
import { WordsModule } from '../words/index.ts';

/** The list of recent posts on a member's page may be this old, in seconds; the profile itself is never. */
const listSeconds = 5;

@Module({
  imports: [WordsModule, FilesModule],
  providers: [
    MemberQueries,
    StaffNames,
    UpdateProfile,
    ChangePicture,
    ProfilePictures,
    ProfilesResolver,
    AuthorResolver,
  ],
  exports: [MemberQueries, StaffNames],
})
export class ProfilesModule implements OnModuleInit {
  constructor(
    private readonly versions: PageVersions,
    private readonly queries: MemberQueries,
  ) {}

  onModuleInit(): void {
    this.versions.register({
      path: /^\/members\/(?<handle>[a-z0-9-]{3,30})$/,
      query: [],
      maxAge: listSeconds,
      version: ({ handle = '' }) => this.queries.version(handle),
    });
  }
}
