import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { FilePlace } from '@cluster-commons/domain/files';
import type { ProfileFacts } from '@cluster-commons/domain/profiles';
import { flag, select, text } from '../../platform/database/columns.ts';
import { Database, statement } from '../../platform/database/database.ts';
import { FilePlaces } from '../files/index.ts';

const columns = {
  memberId: text('m.id'),
  status: text<ProfileFacts['status']>('m.status'),
  isConfirmed: flag('m.email_verified'),
  isMembersOnly: flag('p.members_only'),
};

const profileOfPicture = statement(
  'profile_of_picture',
  `select ${select(columns)} from profile p join member m on m.id = p.member_id where p.picture_id = $1`,
  columns,
);

/** The picture of a profile is seen by those who see the profile. */
@Injectable()
export class ProfilePictures implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly places: FilePlaces,
  ) {}

  onModuleInit(): void {
    this.places.register('avatar', ({ id }) => this.placeOf(id));
  }

  private async placeOf(id: string): Promise<FilePlace | null> {
    const profile = await this.database.one(profileOfPicture, [id]);
    return profile === null ? null : { kind: 'profile', profile };
  }
}
