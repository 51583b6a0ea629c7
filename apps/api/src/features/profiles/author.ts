import type { Viewer } from '@cluster-commons/domain/kernel';
import { profilePolicy, type ProfileFacts } from '@cluster-commons/domain/profiles';
import { flag, maybe, select, text, type ColumnsOf, type RowOf } from '../../platform/database/columns.ts';
import { nameIn } from '../../platform/database/keyset-order.ts';
import type { Author, ClusterRef, WithheldAs } from './author.model.ts';

/** Columns that `authorFrom` reads, for a member `m` and its profile `p` in any statement. */
export const authorRow = <Prefix extends string>(
  member: string,
  profile: string,
  prefix: Prefix,
): ColumnsOf<AuthorRow<Prefix>> =>
  ({
    [`${prefix}Id`]: text(`${member}.id`),
    [`${prefix}Handle`]: text(`${member}.handle`),
    [`${prefix}Name`]: text(`${member}.name`),
    [`${prefix}Status`]: text(`${member}.status`),
    [`${prefix}IsConfirmed`]: flag(`${member}.email_verified`),
    [`${prefix}Headline`]: maybe(text(`${profile}.headline`)),
    [`${prefix}Country`]: maybe(text(`${profile}.country`)),
    [`${prefix}MembersOnly`]: maybe(flag(`${profile}.members_only`)),
    [`${prefix}PictureId`]: maybe(text(`${profile}.picture_id`)),
  }) as unknown as ColumnsOf<AuthorRow<Prefix>>;

/** The same as a SELECT lists them, for statements that declare no columns. */
export const authorColumns = (member: string, profile: string, prefix: string): string =>
  select(authorRow(member, profile, prefix));

export type AuthorRow<Prefix extends string> = {
  [K in `${Prefix}Id` | `${Prefix}Handle` | `${Prefix}Name`]: string;
} & {
  [K in `${Prefix}Status`]: ProfileFacts['status'];
} & { [K in `${Prefix}IsConfirmed`]: boolean } & {
  [K in `${Prefix}Headline` | `${Prefix}Country` | `${Prefix}PictureId`]: string | null;
} & { [K in `${Prefix}MembersOnly`]: boolean | null };

/** The name goes with what was written in public; the rest only where the viewer may see the profile. */
export function authorFrom<Prefix extends string>(row: AuthorRow<Prefix>, prefix: Prefix, viewer: Viewer): Author {
  const read = row as unknown as Record<string, string | boolean | null>;
  const id = read[`${prefix}Id`] as string;
  const isOpen = profilePolicy.read(viewer, {
    memberId: id,
    status: read[`${prefix}Status`] as ProfileFacts['status'],
    isConfirmed: read[`${prefix}IsConfirmed`] === true,
    isMembersOnly: read[`${prefix}MembersOnly`] === true,
  }).allowed;
  return {
    id,
    handle: read[`${prefix}Handle`] as string,
    name: read[`${prefix}Name`] as string,
    headline: isOpen ? (read[`${prefix}Headline`] as string | null) || null : null,
    country: isOpen ? (read[`${prefix}Country`] as string | null) : null,
    pictureId: isOpen ? (read[`${prefix}PictureId`] as string | null) : null,
    isLinkable: isOpen,
    isFormer: read[`${prefix}Status`] === 'left',
    withheldAs: null,
  };
}

/** Somebody whose name is withheld from the viewer; nothing of the member is in it, and `id` is that of what they wrote. */
export const withheldAuthor = (id: string, withheldAs: WithheldAs): Author => ({
  id,
  handle: '',
  name: '',
  headline: null,
  country: null,
  pictureId: null,
  isLinkable: false,
  isFormer: false,
  withheldAs,
});

/** Columns that `clusterRefFrom` reads, for a cluster `c` that may be none. */
export const clusterRefRow = (cluster: string) => ({
  clusterId: maybe(text(`${cluster}.id`)),
  clusterSlug: maybe(text(`${cluster}.slug`)),
  clusterName: maybe(text(`${cluster}.name`)),
  clusterCountry: maybe(text(`${cluster}.country`)),
  clusterIsArchived: flag(`${cluster}.archived_at is not null`),
});

export type ClusterRefRow = RowOf<ReturnType<typeof clusterRefRow>>;

export const clusterRefFrom = (row: ClusterRefRow): ClusterRef | null =>
  row.clusterId === null
    ? null
    : {
        id: row.clusterId,
        slug: row.clusterSlug ?? '',
        name: row.clusterName ?? '',
        country: row.clusterCountry ?? '',
        isArchived: row.clusterIsArchived,
      };

/** A cluster as a JSON `ClusterRef`. */
export const clusterRefJson = (cluster: string): string =>
  `json_build_object('id', ${cluster}.id, 'slug', ${cluster}.slug, 'name', ${cluster}.name, 'country', ${cluster}.country,
                     'isArchived', ${cluster}.archived_at is not null)`;

/** The clusters of a member as a JSON list of `ClusterRef`, by name in the root order: a column for any statement. */
export const clusterRefsOf = (member: string): string =>
  `coalesce((select json_agg(${clusterRefJson('c')} order by ${nameIn('en', 'c.name')}, c.id)
               from membership ms join cluster c on c.id = ms.cluster_id
              where ms.member_id = ${member}.id and ms.left_at is null), '[]')`;
