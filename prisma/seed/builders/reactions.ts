import { insert, type Db } from './db.ts';
import type { Source } from './source.ts';

export interface ReactionRow {
  id: string;
  postId: string;
  memberId: string;
  kind: 'useful' | 'same_here' | 'tried_it';
  /** How it went, where they tried it. */
  result: string | null;
  at: Date;
}

/** A reader says something of a post; the table counts it. */
export async function aReaction(
  db: Db,
  from: Source,
  given: Pick<ReactionRow, 'postId' | 'memberId'> & Partial<ReactionRow>,
): Promise<ReactionRow> {
  const at = given.at ?? from.now;
  const kind = given.kind ?? 'useful';
  const result = kind === 'tried_it' ? 'It held for three lots.' : null;
  const row: ReactionRow = { id: from.ids(at), at, kind, result, ...given };
  await insert(db, 'reaction', { ...row });
  return row;
}
