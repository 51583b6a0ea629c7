import type { Country, Division, Expertise } from '@cluster-commons/domain/taxonomies';
import type { ContentLanguage, Language, MemberRole } from '@cluster-commons/domain/kernel';
import type { ProfileValues } from '@cluster-commons/domain/profiles';
import { hash } from '@node-rs/argon2';
import { insert, type Db } from './db.ts';
import { tailOf, type Source } from './source.ts';

export interface MemberRow {
  id: string;
  handle: string;
  name: string;
  email: string;
  emailVerified: boolean;
  image: string | null;
  locale: Language;
  role: MemberRole;
  status: 'active' | 'suspended' | 'imported' | 'left';
  source: string | null;
  sourceId: string | null;
  createdAt: Date;
  updatedAt: Date;
}

/** The fields of the profile, some with their vocabulary, and the columns that are no field or have another name. */
export interface ProfileRow extends Omit<ProfileValues, 'name' | 'locale' | 'isMembersOnly'> {
  memberId: string;
  country: Country | null;
  sectors: Division[];
  expertise: Expertise[];
  languages: ContentLanguage[];
  membersOnly: boolean;
  postCount: number;
  lastPostedAt: Date | null;
  version: number;
}

export interface CredentialRow {
  id: string;
  subject: string;
  providerId: string;
  memberId: string;
  passwordHash: string | null;
  createdAt: Date;
  updatedAt: Date;
}

/** What a member says of themself; for a member built with `profile: null`. The rest is the columns' defaults. */
export async function aProfile(
  db: Db,
  _from: Source,
  given: Pick<ProfileRow, 'memberId'> & Partial<ProfileRow>,
): Promise<void> {
  await insert(db, 'profile', { headline: 'Cluster development agent', country: 'KE', languages: ['en'], ...given });
}

/** A confirmed, active member with a profile (`profile: null` leaves it out), who cannot sign in: see `aCredential`. */
export async function aMember(
  db: Db,
  from: Source,
  given: Partial<MemberRow> & { profile?: Partial<ProfileRow> | null } = {},
): Promise<MemberRow> {
  const { profile = {}, ...member } = given;
  const createdAt = member.createdAt ?? from.now;
  const id = member.id ?? from.ids(createdAt);
  const handle = member.handle ?? `member-${tailOf(id)}`;
  const row: MemberRow = {
    id,
    handle,
    name: `Member ${tailOf(id)}`,
    email: `${handle}@members.example`,
    emailVerified: true,
    image: null,
    locale: 'en',
    role: 'member',
    status: 'active',
    source: null,
    sourceId: null,
    createdAt,
    updatedAt: createdAt,
    ...member,
  };
  await insert(db, 'member', { ...row });
  if (profile !== null) await aProfile(db, from, { ...profile, memberId: id });
  return row;
}

/** Argon2id with the parameters that the product signs up with. Takes about 30 ms: hash once, use it often. */
export const hashOf = (password: string): Promise<string> =>
  hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });

/** The password of a member. `passwordHash` comes from `hashOf`. */
export async function aCredential(
  db: Db,
  from: Source,
  given: Pick<CredentialRow, 'memberId' | 'passwordHash'> & Partial<CredentialRow>,
): Promise<CredentialRow> {
  const createdAt = given.createdAt ?? from.now;
  const row: CredentialRow = {
    id: from.ids(createdAt),
    subject: given.memberId,
    providerId: 'credential',
    createdAt,
    updatedAt: createdAt,
    ...given,
  };
  await insert(db, 'credential', { ...row });
  return row;
}
