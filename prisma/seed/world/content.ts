import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ContentLanguage, MemberRole } from '@cluster-commons/domain/kernel';
import type { Country, Division, Expertise, MembershipRole } from '@cluster-commons/domain/taxonomies';
import type { ClusterRow, ConnectionRow } from '../builders/index.ts';

const folder = join(import.meta.dirname, '../content');

export type WrittenCluster = Omit<ClusterRow, 'id' | 'memberCount' | 'threadCount' | 'version' | 'createdAt'>;

export interface WrittenMember {
  key: string;
  handle: string;
  name: string;
  country: Country;
  languages: ContentLanguage[];
  headline: string;
  organisation: string;
  about?: string;
  membersOnly?: boolean;
  expertise: Expertise[];
  sectors: Division[];
  /** Slugs of the clusters they belong to. */
  clusters: string[];
  as: MembershipRole | null;
  networkRole?: MemberRole;
}

export interface WrittenPost {
  /** Key of the member. */
  author: string;
  /** Since the post before; 0 for the first. */
  hoursLater: number;
  body: string;
  lang?: ContentLanguage;
  editedHoursLater?: number;
  hidden?: { by: string; hoursLater: number; reason: string };
}

export interface WrittenThread {
  key: string;
  title: string;
  category: string;
  lang: ContentLanguage;
  kind: 'question' | 'discussion';
  visibility: 'public' | 'cluster';
  tags: string[];
  country: Country | null;
  /** Slug of its cluster. */
  cluster: string | null;
  daysAgo: number;
  /** Asked without a name. */
  anonymous?: true;
  /** Index of the answer in `posts`. */
  accepted: number | null;
  /** `afterPost` is an index in `posts`. */
  pinned?: { by: string; afterPost: number; reason: string };
  posts: WrittenPost[];
}

export interface WrittenConnection {
  from: string;
  to: string;
  reason: string;
  status: ConnectionRow['status'];
  daysAgo: number;
  answeredAfterDays: number | null;
}

const json = <Content>(name: string): Content => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Content;

export const writtenClusters = (): WrittenCluster[] => json('clusters.json');
export const writtenMembers = (): WrittenMember[] => json('members.json');
export const writtenConnections = (): WrittenConnection[] => json('connections.json');

/** All discussions, latest last. */
export const writtenThreads = (): WrittenThread[] =>
  ['threads.json', 'unanswered-threads.json', 'cluster-threads.json']
    .flatMap((name) => json<WrittenThread[]>(name))
    .sort((a, b) => b.daysAgo - a.daysAgo);
