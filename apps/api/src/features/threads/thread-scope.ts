import { isSignedIn, type Viewer } from '@cluster-commons/domain/kernel';
import { threadLimits, topPeriods, type ThreadKind, type TopPeriod } from '@cluster-commons/domain/threads';
import type { QueryShape } from '../../platform/database/query-shape.ts';
import { heardThreads } from './heard-threads.ts';
import type { ThreadSort } from './thread.model.ts';
import { isUnreadBy } from './unread-posts.ts';
import { listedThreads } from './visible-threads.ts';

/** Which threads a list holds, whatever its order. */
export interface ThreadScope {
  /** Slug of a cluster: its threads only. */
  cluster?: string | null;
  tag?: string | null;
  kind?: ThreadKind | null;
  lang?: string | null;
  isInMyLanguages?: boolean | null;
  period?: TopPeriod | null;
}

/** Conditions on a thread `t` that the orders bring, of which some are the reader's own. */
const ofSort: Readonly<Record<ThreadSort, (me: () => string, scope: ThreadScope) => readonly string[]>> = {
  active: () => [],
  newest: () => [],
  unanswered: () => [`t.kind = 'question' and t.accepted_post_id is null and t.hidden_at is null`],
  unread: (me) => [isUnreadBy(me())],
  // Who has opened much would walk far for a page: it ends where few would look for something new.
  new: (me) => [
    `t.created_at >= coalesce((select n.created_at from thread n order by n.created_at desc, n.id desc
       limit 1 offset ${threadLimits.newLooked - 1}), '-infinity')`,
    `t.author_id <> ${me()}`,
    `not exists (select from thread_member r where r.member_id = ${me()} and r.thread_id = t.id and r.read_number > 0)`,
  ],
  mine: (me) => [
    `t.id in (select o.thread_id from post o where o.author_id = ${me()} and o.deleted_at is null
               order by o.created_at desc, o.id desc limit ${threadLimits.ownPosts})`,
  ],
  top: (_me, { period }) => [`t.created_at > now() - interval '${topPeriods[period ?? 'month']} days'`],
};
const ofMembers: readonly ThreadSort[] = ['unread', 'new', 'mine'];

/** Whether thread `t` was opened in a language of a member. */
export const isInLanguagesOf = (me: string): string =>
  `t.lang = any(array(select unnest(coalesce(nullif(p.languages, '{}'), array[m.locale::text]))
     from member m left join profile p on p.member_id = m.id where m.id = ${me}))`;

/** The rows of `thread t` that stand in a list of this viewer. */
export function listedIn(viewer: Viewer, scope: ThreadScope & { sort: ThreadSort }, shape: QueryShape): void {
  const { sort, cluster, tag, kind, lang, isInMyLanguages } = scope;
  listedThreads(viewer, shape);
  heardThreads(viewer, scope, shape);
  if (!isSignedIn(viewer) && ofMembers.includes(sort)) shape.where('false');
  else {
    let placeholder: string | undefined;
    const me = (): string => (placeholder ??= shape.value(isSignedIn(viewer) ? viewer.id : null));
    for (const condition of ofSort[sort](me, scope)) shape.where(condition);
    if (isInMyLanguages && !lang && isSignedIn(viewer)) shape.where(isInLanguagesOf(me()));
  }
  if (cluster) {
    const slug = shape.value(cluster);
    shape.where(`t.cluster_id = coalesce((select id from cluster where slug = ${slug}),
      (select cluster_id from cluster_former_slug where slug = ${slug}))`);
  }
  if (tag) shape.where(`t.tags @> array[${shape.value(tag)}]`);
  if (kind) shape.where(`t.kind = ${shape.value(kind)}::thread_kind`);
  if (lang) shape.where(`t.lang = ${shape.value(lang)}`);
}
