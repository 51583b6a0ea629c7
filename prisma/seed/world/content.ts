import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ContentLanguage, MemberRole } from '@cluster-commons/domain/kernel';
import type { Country, Division, Expertise, MembershipRole } from '@cluster-commons/domain/taxonomies';
import type { ClusterRow, ConnectionRow, PageRow } from '../builders/index.ts';

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

export type WrittenPage = Pick<PageRow, 'section' | 'slug' | 'lang' | 'position' | 'title' | 'summary' | 'body'>;

const json = <Content>(name: string): Content => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Content;

/** A page file: `name: value` lines between two rules, then Markdown. */
function pageFrom(path: string): WrittenPage {
  const [, head = '', body = ''] = /^---\n(.*?)\n---\n+(.*)$/s.exec(readFileSync(path, 'utf8')) ?? [];
  const fields = new Map(
    head.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
  );
  const field = (name: string): string => {
    const value = fields.get(name);
    if (value === undefined) throw new Error(`${path} has no ${name}`);
    return value;
  };
  return {
    section: field('section') as PageRow['section'],
    slug: field('slug'),
    lang: field('lang') as ContentLanguage,
    position: Number(field('position')),
    title: field('title'),
    summary: field('summary'),
    body: body.trimEnd(),
  };
}

export const writtenClusters = (): WrittenCluster[] => json('clusters.json');
export const writtenMembers = (): WrittenMember[] => json('members.json');
export const writtenConnections = (): WrittenConnection[] => json('connections.json');

/** All discussions, latest last. */
export const writtenThreads = (): WrittenThread[] =>
  ['threads.json', 'unanswered-threads.json', 'cluster-threads.json']
    .flatMap((name) => json<WrittenThread[]>(name))
    .sort((a, b) => b.daysAgo - a.daysAgo);

export const writtenPages = (): WrittenPage[] =>
  readdirSync(join(folder, 'knowledge'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => pageFrom(join(folder, 'knowledge', name)));
