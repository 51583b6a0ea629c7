import { isSignedIn, type Viewer } from '@cluster-commons/domain/kernel';
import type { QueryShape } from '../../platform/database/query-shape.ts';

/** What a list is about: whoever asks for one tag or cluster sees it, muted or not. */
interface About {
  cluster?: string | null;
  tag?: string | null;
}

/**
 * Leaves rows of `thread t` out of a list that its reader has muted: the thread itself, its author, a tag, its cluster. Who
 * asked without a name is not told from others by being missing.
 */
export function heardThreads(viewer: Viewer, { cluster, tag }: About, shape: QueryShape): void {
  if (!isSignedIn(viewer)) return;
  const member = shape.value(viewer.id);
  const muted = (column: string): string =>
    `array(select f.${column} from follow f where f.member_id = ${member} and f.level = 'mute' and f.${column} is not null)`;
  shape.where(
    `not exists (select from thread_member q where q.member_id = ${member} and q.thread_id = t.id and q.level = 'mute')`,
  );
  shape.where(`t.is_anonymous or t.author_id <> all(${muted('person_id')})`);
  if (!tag) shape.where(`not t.tags && ${muted('tag')}`);
  if (!cluster) shape.where(`t.cluster_id is null or t.cluster_id <> all(${muted('cluster_id')})`);
}
