import { allow, isSignedIn, refuse, type Decision, type Viewer } from '../kernel/index.ts';

/** Joining is open to every member. */
function join(viewer: Viewer, clusterId: string): Decision {
  if (!isSignedIn(viewer)) return refuse('NOT_SIGNED_IN');
  if (viewer.isSuspended) return refuse('ACCOUNT_SUSPENDED');
  return viewer.clusterIds.has(clusterId) ? refuse('ALREADY_A_MEMBER') : allow();
}

function leave(viewer: Viewer, clusterId: string): Decision {
  if (!isSignedIn(viewer)) return refuse('NOT_SIGNED_IN');
  if (viewer.isSuspended) return refuse('ACCOUNT_SUSPENDED');
  return viewer.clusterIds.has(clusterId) ? allow() : refuse('NOT_A_MEMBER');
}

/** Threads of a cluster are opened by its members. */
function openThread(viewer: Viewer, clusterId: string): Decision {
  return leave(viewer, clusterId);
}

export const clusterPolicy = { join, leave, openThread };
