import { isNetworkModerator, isSignedIn, isStaff, rights, type Viewer } from '@cluster-commons/domain/kernel';
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
    shape.where(
      `t.hidden_at is null or t.author_id = ${shape.value(viewer.id)} or t.cluster_id = any(${moderated}::uuid[])`,
    );
    return;
  }
  if (!isSignedIn(viewer)) {
    shape.where(`t.visibility = 'public' and t.hidden_at is null`);
    return;
  }
  const isThere = `(t.hidden_at is null or t.author_id = ${shape.value(viewer.id)})`;
  if (viewer.clusterIds.size === 0) {
    shape.where(`t.visibility = 'public' and ${isThere}`);
    return;
  }
  const own = shape.value([...viewer.clusterIds]);
  const moderated = shape.value(viewer.isSuspended ? [] : [...viewer.moderatedClusterIds]);
  shape.where(
    `(${isThere} and (t.visibility = 'public' or t.cluster_id = any(${own}::uuid[])))
     or t.cluster_id = any(${moderated}::uuid[])`,
  );
}

/** The same for lists: what its author removed is not among them, though the author still finds it by its address. */
export function listedThreads(viewer: Viewer, shape: QueryShape): void {
  visibleThreads(viewer, shape);
  if (!isSignedIn(viewer) || isNetworkModerator(viewer)) return;
  shape.where(`t.hidden_at is null or t.author_id <> ${shape.value(viewer.id)}`);
}

/** A member in SQL: expressions of their id, status and the role that counts. */
export interface ReaderSql {
  id: string;
  status: string;
  role: string;
}

/**
 * The same for any reader whom a statement names: the rows of `thread t` that `visibleThreads` gives them. For what is told to many,
 * or counted beside who they are; a spec holds the two together.
 */
export function readableBy({ id, status, role }: ReaderSql): string {
  const belongs = (more: string): string => `exists (select from membership ms
    where ms.member_id = ${id} and ms.cluster_id = t.cluster_id and ms.left_at is null${more})`;
  const isThere = `(t.hidden_at is null or t.author_id = ${id})`;
  const isStaffHere = `(${status} <> 'suspended' and ${role} <> 'member')`;
  const moderators = rights['threads.moderate'].map((one) => `'${one}'`).join(', ');
  return `(${isThere} and (t.visibility = 'public' or ${isStaffHere} or ${belongs('')})
    or ${status} <> 'suspended' and (${role} in (${moderators}) or ${belongs(' and ms.is_moderator')}))`;
}
