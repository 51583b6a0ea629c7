import { allow, hasRight, isSignedIn, refuse, type Decision, type Viewer } from '../kernel/index.ts';

/** What the rules of a cluster rest on. */
export interface ClusterFacts {
  readonly id: string;
  /** Kept to be read: nobody joins it or writes in it. */
  readonly isArchived: boolean;
}

/** Joining is open to every member. */
function join(viewer: Viewer, { id, isArchived }: ClusterFacts): Decision {
  if (!isSignedIn(viewer)) return refuse('NOT_SIGNED_IN');
  if (viewer.isSuspended) return refuse('ACCOUNT_SUSPENDED');
  if (viewer.clusterIds.has(id)) return refuse('ALREADY_A_MEMBER');
  return isArchived ? refuse('CLUSTER_ARCHIVED') : allow();
}

/** Also out of one that is archived. */
function leave(viewer: Viewer, { id }: ClusterFacts): Decision {
  if (!isSignedIn(viewer)) return refuse('NOT_SIGNED_IN');
  if (viewer.isSuspended) return refuse('ACCOUNT_SUSPENDED');
  return viewer.clusterIds.has(id) ? allow() : refuse('NOT_A_MEMBER');
}

/** Threads of a cluster are opened by its members. */
function openThread(viewer: Viewer, cluster: ClusterFacts): Decision {
  const belonging = leave(viewer, cluster);
  if (!belonging.allowed) return belonging;
  return cluster.isArchived ? refuse('CLUSTER_ARCHIVED') : allow();
}

/** Making clusters, editing, archiving and bringing back any of them. */
function manage(viewer: Viewer): Decision {
  if (!isSignedIn(viewer)) return refuse('NOT_SIGNED_IN');
  if (viewer.isSuspended) return refuse('ACCOUNT_SUSPENDED');
  return hasRight(viewer, 'clusters.manage') ? allow() : refuse('NOT_ALLOWED');
}

export const clusterPolicy = { join, leave, openThread, manage };
