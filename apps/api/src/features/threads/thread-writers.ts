import type { Viewer } from '@cluster-commons/domain/kernel';
import { namelessPolicy, type AskedThread } from '@cluster-commons/domain/threads';
import { authorFrom, withheldAuthor, type Author, type AuthorRow, type WithheldAs } from '../profiles/index.ts';

/** What somebody wrote in a thread, and what they are called there where their name is withheld. */
interface Written {
  id: string;
  as: WithheldAs;
}

/** Who asks opens a thread as a member like any other, and is the asker from then on. */
export const calledAs = (postNumber: number): WithheldAs => (postNumber === 1 ? 'member' : 'asker');

/** Who wrote something in a thread, as the viewer may know it: the only way to an author of anything in a thread. */
export function writerFrom<Prefix extends string>(
  row: AuthorRow<Prefix>,
  prefix: Prefix,
  viewer: Viewer,
  thread: AskedThread,
  written: Written,
): Author {
  const author = authorFrom(row, prefix, viewer);
  return namelessPolicy.withholds(viewer, author.id, thread) ? withheldAuthor(written.id, written.as) : author;
}

/** Whether what the author of `o` wrote in its thread `t` stands without a name: what `namelessPolicy` says, in SQL. */
export const isNameless = `(t.is_anonymous and o.author_id is not distinct from t.author_id)`;
