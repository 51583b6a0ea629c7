import { isNetworkModerator, isSignedIn, isStaff, type Viewer } from '@cluster-commons/domain/kernel';
import type { QueryShape } from '../../platform/database/query-shape.ts';

/**
 * The rows of `thread t` that `threadPolicy.read` allows this viewer: the one place that says it in SQL.
 * A test holds the two together.
 */
export function visibleThreads(viewer: Viewer, shape: QueryShape): void {
  if (isNetworkModerator(viewer)) return;
  // Who moderates a cluster besides sees what is hidden there, as other members who moderate do.
  if (isStaff(viewer) && isSignedIn(viewer)) {
    const moderated = shape.value([...viewer.moderatedClusterIds]);
    shape.where(`t.hidden_at is null or t.cluster_id = any(${moderated}::uuid[])`);
    return;
  }
  if (!isSignedIn(viewer) || viewer.clusterIds.size === 0) {
    shape.where(`t.visibility = 'public' and t.hidden_at is null`);
    return;
  }
  const own = shape.value([...viewer.clusterIds]);
  const moderated = shape.value(viewer.isSuspended ? [] : [...viewer.moderatedClusterIds]);
  shape.where(
    `(t.hidden_at is null and (t.visibility = 'public' or t.cluster_id = any(${own}::uuid[])))
     or t.cluster_id = any(${moderated}::uuid[])`,
  );
}
