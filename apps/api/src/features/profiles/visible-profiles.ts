import { isSignedIn, isStaff, type Viewer } from '@cluster-commons/domain/kernel';
import type { QueryShape } from '../../platform/database/query-shape.ts';

/**
 * The rows of `member m left join profile p` whose profile `profilePolicy.read` allows this viewer: the one place
 * that says it in SQL. A test holds the two together.
 */
export function visibleProfiles(viewer: Viewer, shape: QueryShape): void {
  if (isStaff(viewer)) {
    shape.where(`m.status <> 'left'`);
    return;
  }
  const present = `(m.status = 'imported' or (m.status = 'active' and m.email_verified))`;
  if (!isSignedIn(viewer)) {
    shape.where(`${present} and p.members_only is not true`);
    return;
  }
  const own = `(m.id = ${shape.value(viewer.id)}::uuid and m.status <> 'left')`;
  if (viewer.isSuspended) shape.where(`${own} or (${present} and p.members_only is not true)`);
  else shape.where(`${own} or ${present}`);
}
