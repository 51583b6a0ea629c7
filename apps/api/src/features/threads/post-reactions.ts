import type { Viewer } from '@cluster-commons/domain/kernel';
import { reactionKinds, reactionLimits, type ReactionKind } from '@cluster-commons/domain/reactions';
import type { ThreadFacts } from '@cluster-commons/domain/threads';
import { json, instant, maybe, select, text, type RowOf } from '../../platform/database/columns.ts';
import { authorRow } from '../profiles/index.ts';
import type { PostReaction, TriedResult } from './post-reactions.model.ts';
import { writerFrom } from './thread-writers.ts';

/** A line of one who tried it: reaction `e` by member `em` with profile `ep`. */
const resultRow = { id: text('e.id'), text: text('e.result'), at: instant('e.at'), ...authorRow('em', 'ep', 'author') };

/** A post without any reaction has no row of counts. */
export type ReactionCounts = Readonly<Record<ReactionKind, number>>;

/** What readers say of a post `o`: the counts, and the newest lines of those who tried it. */
export const postReactionColumns = {
  reactionCounts: maybe(
    json<ReactionCounts>(
      `(select json_build_object(${reactionKinds.map((kind) => `'${kind}', rc.${kind}`).join(', ')})
          from reaction_count rc where rc.post_id = o.id)`,
    ),
  ),
  results: maybe(
    json<RowOf<typeof resultRow>[]>(
      `(select json_agg(said order by said.at desc, said.id desc)
          from (select ${select(resultRow)}
                  from reaction e join member em on em.id = e.member_id left join profile ep on ep.member_id = em.id
                 where e.post_id = o.id and e.kind = 'tried_it'
                 order by e.at desc, e.id desc limit ${reactionLimits.resultsShown}) said)`,
    ),
  ),
};
export type PostReactionRow = RowOf<typeof postReactionColumns>;

/** What a member says of a post `o`, and their line where they tried it, as fields of a JSON object. */
export const ownReactionFields = (member: string): string => `
  'kinds', array(select e.kind from reaction e where e.post_id = o.id and e.member_id = ${member} order by e.kind),
  'result', (select e.result from reaction e where e.post_id = o.id and e.member_id = ${member} and e.kind = 'tried_it')`;

/** How many readers of everybody find the opening post of a thread `t` useful; none while its words are withheld. */
export const usefulCount = `coalesce((select rc.useful from post uo join reaction_count rc on rc.post_id = uo.id
  where uo.thread_id = t.id and uo.number = 1 and uo.hidden_at is null and uo.removed_at is null), 0)`;

export const reactionsFrom = (postId: string, counts: ReactionCounts | null): PostReaction[] =>
  reactionKinds.map((kind) => ({ kind, count: counts?.[kind] ?? 0, postId }));

/** A row of a json column has its instant as PostgreSQL writes it. */
export const resultsFrom = (viewer: Viewer, thread: ThreadFacts, results: PostReactionRow['results']): TriedResult[] =>
  (results ?? []).map((row) => ({
    id: row.id,
    text: row.text,
    at: new Date(row.at).toISOString(),
    author: writerFrom(row, 'author', viewer, thread, { id: row.id, as: 'asker' }),
  }));
