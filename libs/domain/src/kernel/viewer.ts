export const memberRoles = ['member', 'moderator', 'programme_manager', 'administrator'] as const;
export type MemberRole = (typeof memberRoles)[number];

/** Who asks. The anonymous reader is a case of its own, never a null. */
export type Viewer = AnonymousViewer | MemberViewer;

export interface AnonymousViewer {
  readonly kind: 'anonymous';
}

export interface MemberViewer {
  readonly kind: 'member';
  readonly id: string;
  readonly role: MemberRole;
  readonly isSuspended: boolean;
  /** Ids of the clusters this member belongs to now. */
  readonly clusterIds: ReadonlySet<string>;
  /** Ids of the clusters this member moderates; a subset of `clusterIds`. */
  readonly moderatedClusterIds: ReadonlySet<string>;
}

export const anonymous: AnonymousViewer = { kind: 'anonymous' };

/** The same member once they have joined a cluster; a new member moderates nothing there. */
export const withCluster = (viewer: MemberViewer, clusterId: string): MemberViewer => ({
  ...viewer,
  clusterIds: new Set([...viewer.clusterIds, clusterId]),
});

const without = (ids: ReadonlySet<string>, id: string): Set<string> => new Set([...ids].filter((each) => each !== id));

/** The same member once they have left a cluster. */
export const withoutCluster = (viewer: MemberViewer, clusterId: string): MemberViewer => ({
  ...viewer,
  clusterIds: without(viewer.clusterIds, clusterId),
  moderatedClusterIds: without(viewer.moderatedClusterIds, clusterId),
});

export const isSignedIn = (viewer: Viewer): viewer is MemberViewer => viewer.kind === 'member';
