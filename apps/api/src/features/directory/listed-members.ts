import type { Viewer } from '@cluster-commons/domain/kernel';
import { directoryPolicy } from '@cluster-commons/domain/directory';
import type { QueryShape } from '../../platform/database/query-shape.ts';

/**
 * The rows of `member m` that `directoryPolicy.list` names to this viewer: the one place that says it in SQL.
 * A test holds the two together.
 */
export function listedMembers(viewer: Viewer, shape: QueryShape): void {
  if (directoryPolicy.browse(viewer).allowed) shape.where(`m.status = 'active' and m.email_verified`);
  else shape.where('false');
}
