import { accounts } from './features/accounts.ts';
import { acts } from './features/acts.ts';
import { bookmarks } from './features/bookmarks.ts';
import { clusters } from './features/clusters.ts';
import { connections } from './features/connections.ts';
import { directory } from './features/directory.ts';
import { errors } from './features/errors.ts';
import { frame } from './features/frame.ts';
import { home } from './features/home.ts';
import { knowledge } from './features/knowledge.ts';
import { mail } from './features/mail.ts';
import { moderation } from './features/moderation.ts';
import { profiles } from './features/profiles.ts';
import { threads } from './features/threads.ts';
import { writing } from './features/writing.ts';
import { refusalEntries } from './refusals.ts';

/** Every text of the product by its id, feature by feature. */
export const catalogue = {
  ...frame,
  ...acts,
  ...home,
  ...threads,
  ...writing,
  ...moderation,
  ...clusters,
  ...knowledge,
  ...profiles,
  ...directory,
  ...connections,
  ...bookmarks,
  ...accounts,
  ...errors,
  ...mail,
  ...refusalEntries,
};

export type MessageId = keyof typeof catalogue;
