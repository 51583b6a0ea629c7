// Made of the files that it names, by `npm run build -- --indexes`.

import { accounts } from './features/accounts.ts';
import { acts } from './features/acts.ts';
import { admin } from './features/admin.ts';
import { bookmarks } from './features/bookmarks.ts';
import { claims } from './features/claims.ts';
import { clusters } from './features/clusters.ts';
import { connections } from './features/connections.ts';
import { directory } from './features/directory.ts';
import { errors } from './features/errors.ts';
import { exported } from './features/exported.ts';
import { frame } from './features/frame.ts';
import { home } from './features/home.ts';
import { invitations } from './features/invitations.ts';
import { knowledge } from './features/knowledge.ts';
import { mail } from './features/mail.ts';
import { moderation } from './features/moderation.ts';
import { myData } from './features/my-data.ts';
import { passkeys } from './features/passkeys.ts';
import { profiles } from './features/profiles.ts';
import { secondFactor } from './features/second-factor.ts';
import { setUp } from './features/set-up.ts';
import { settings } from './features/settings.ts';
import { terms } from './features/terms.ts';
import { threads } from './features/threads.ts';
import { writing } from './features/writing.ts';
import { refusalEntries } from './refusals.ts';

/** Every text of the product by its id. */
export const catalogue = {
  ...accounts,
  ...acts,
  ...admin,
  ...bookmarks,
  ...claims,
  ...clusters,
  ...connections,
  ...directory,
  ...errors,
  ...exported,
  ...frame,
  ...home,
  ...invitations,
  ...knowledge,
  ...mail,
  ...moderation,
  ...myData,
  ...passkeys,
  ...profiles,
  ...secondFactor,
  ...setUp,
  ...settings,
  ...terms,
  ...threads,
  ...writing,
  ...refusalEntries,
};

export type MessageId = keyof typeof catalogue;
