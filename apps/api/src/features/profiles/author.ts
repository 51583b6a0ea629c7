import { isSignedIn, type Viewer } from '@cluster-commons/domain/kernel';
import type { Author, ClusterRef } from './author.model.ts';

/** Columns that `authorFrom` reads, for a member `m` and its profile `p` in any statement. */
export const authorColumns = (member: string, profile: string, prefix: string): string =>
  `${member}.id as "${prefix}Id", ${member}.handle as "${prefix}Handle", ${member}.name as "${prefix}Name",
   ${profile}.headline as "${prefix}Headline", ${profile}.country as "${prefix}Country",
   ${profile}.members_only as "${prefix}MembersOnly"`;

export type AuthorRow<Prefix extends string> = { [K in `${Prefix}Id` | `${Prefix}Handle` | `${Prefix}Name`]: string } & {
  [K in `${Prefix}Headline` | `${Prefix}Country`]: string | null;
} & { [K in `${Prefix}MembersOnly`]: boolean | null };

/** A members-only profile shows a stranger the name alone: the name goes with what was written in public. */
export function authorFrom<Prefix extends string>(row: AuthorRow<Prefix>, prefix: Prefix, viewer: Viewer): Author {
  const read = row as unknown as Record<string, string | boolean | null>;
  const isOpen = isSignedIn(viewer) || read[`${prefix}MembersOnly`] !== true;
  return {
    id: read[`${prefix}Id`] as string,
    handle: read[`${prefix}Handle`] as string,
    name: read[`${prefix}Name`] as string,
    headline: isOpen ? (read[`${prefix}Headline`] as string | null) || null : null,
    country: isOpen ? (read[`${prefix}Country`] as string | null) : null,
    isLinkable: isOpen,
  };
}

export const clusterRefColumns = (cluster: string): string =>
  `${cluster}.id as "clusterId", ${cluster}.slug as "clusterSlug", ${cluster}.name as "clusterName",
   ${cluster}.country as "clusterCountry"`;

export interface ClusterRefRow {
  clusterId: string | null;
  clusterSlug: string | null;
  clusterName: string | null;
  clusterCountry: string | null;
}

export const clusterRefFrom = (row: ClusterRefRow): ClusterRef | null =>
  row.clusterId === null
    ? null
    : {
        id: row.clusterId,
        slug: row.clusterSlug ?? '',
        name: row.clusterName ?? '',
        country: row.clusterCountry ?? '',
      };
