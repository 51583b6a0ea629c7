import { isSignedIn, type MemberRole, type Viewer } from './viewer.ts';

const moderators = ['moderator', 'administrator'] as const;
const programme = ['programme_manager', 'administrator'] as const;
const administrators = ['administrator'] as const;

/**
 * Which roles have which right in the whole network: the one table, which policies decide by and the page of roles shows.
 * What members may do with what is theirs, and cluster moderators in their clusters, stands in the policies of these.
 */
export const rights = {
  /** Curates threads and posts of every cluster. */
  'threads.moderate': moderators,
  /** Takes the list of members away as a file. */
  'directory.take-away': programme,
  /** Sees a member's state, address and history, and the notes of staff, and writes such notes. */
  'members.see': moderators,
  /** Suspends a member for some days, and lifts what they suspended. */
  'members.suspend': moderators,
  /** Confirms addresses, suspends without end, resets second factors, merges accounts, takes people out. */
  'members.manage': administrators,
  /** Lets applicants in, or not. */
  'applications.decide': moderators,
  /** Invites many at once, with clusters and a role. */
  'invitations.many': [...programme, 'moderator'],
  /** Makes somebody moderator, programme manager or administrator, and takes it back. */
  'roles.appoint': administrators,
  /** Makes somebody moderator of a cluster, and takes it back. */
  'cluster-moderators.appoint': moderators,
  /** Makes clusters, edits and archives any of them. */
  'clusters.manage': administrators,
  /** Settings of the network, its rules and terms, its lists of words. */
  'network.manage': administrators,
  /** Has other systems told of public events, and reads what was sent. */
  'webhooks.manage': administrators,
  /** Reads the record of all acts, and takes it away as a file. */
  'record.read': administrators,
  /** Sees what the product's own work is doing, and gives failed work back. */
  'jobs.see': [...moderators, 'programme_manager'],
} as const satisfies Readonly<Record<string, readonly MemberRole[]>>;

export type Right = keyof typeof rights;
export const rightNames = Object.keys(rights) as Right[];

/** Whether the viewer's role gives a right; a suspended member has none. */
export const hasRight = (viewer: Viewer, right: Right): boolean =>
  isSignedIn(viewer) && !viewer.isSuspended && (rights[right] as readonly MemberRole[]).includes(viewer.role);

/** Network staff who curate anywhere. */
export const isNetworkModerator = (viewer: Viewer): boolean => hasRight(viewer, 'threads.moderate');

/** Curates threads of this cluster; `null` is the network itself, where only network staff do. */
export const moderates = (viewer: Viewer, clusterId: string | null): boolean =>
  isNetworkModerator(viewer) ||
  (isSignedIn(viewer) && !viewer.isSuspended && clusterId !== null && viewer.moderatedClusterIds.has(clusterId));

/** Whose role gives them any right beyond that of members. */
export const isStaff = (viewer: Viewer): boolean =>
  isSignedIn(viewer) && !viewer.isSuspended && viewer.role !== 'member';
