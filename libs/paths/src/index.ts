// Made of the files that it names, by `npm run build -- --indexes`.

import { accountsPlaces } from './accounts.ts';
import { adminPlaces } from './admin.ts';
import { applicationsPlaces } from './applications.ts';
import { bookmarksPlaces } from './bookmarks.ts';
import { clustersPlaces } from './clusters.ts';
import { composerPlaces } from './composer.ts';
import { connectionsPlaces } from './connections.ts';
import { directoryPlaces } from './directory.ts';
import { draftsPlaces } from './drafts.ts';
import { filesPlaces } from './files.ts';
import { followingPlaces } from './following.ts';
import { homePlaces } from './home.ts';
import { invitationsPlaces } from './invitations.ts';
import { knowledgePlaces } from './knowledge.ts';
import { mailPlaces } from './mail.ts';
import { membersPlaces } from './members.ts';
import { myDataPlaces } from './my-data.ts';
import { notificationsPlaces } from './notifications.ts';
import { passkeysPlaces } from './passkeys.ts';
import { profilesPlaces } from './profiles.ts';
import { rolesPlaces } from './roles.ts';
import { secondFactorPlaces } from './second-factor.ts';
import { setUpPlaces } from './set-up.ts';
import { termsPlaces } from './terms.ts';
import { threadsPlaces } from './threads.ts';
import { webhooksPlaces } from './webhooks.ts';
import type { Place } from './place.ts';

export * from './accounts.ts';
export * from './address.ts';
export * from './admin.ts';
export * from './applications.ts';
export * from './bookmarks.ts';
export * from './clusters.ts';
export * from './composer.ts';
export * from './connections.ts';
export * from './directory.ts';
export * from './drafts.ts';
export * from './files.ts';
export * from './following.ts';
export * from './home.ts';
export * from './invitations.ts';
export * from './knowledge.ts';
export * from './mail.ts';
export * from './members.ts';
export * from './my-data.ts';
export * from './notifications.ts';
export * from './outbox.ts';
export * from './passkeys.ts';
export * from './place.ts';
export * from './profiles.ts';
export * from './reactions.ts';
export * from './roles.ts';
export * from './second-factor.ts';
export * from './set-up.ts';
export * from './terms.ts';
export * from './threads.ts';
export * from './tidy.ts';
export * from './webhooks.ts';

/** Every page that has one address for everybody. */
export const places: readonly Place[] = [
  ...accountsPlaces,
  ...adminPlaces,
  ...applicationsPlaces,
  ...bookmarksPlaces,
  ...clustersPlaces,
  ...composerPlaces,
  ...connectionsPlaces,
  ...directoryPlaces,
  ...draftsPlaces,
  ...filesPlaces,
  ...followingPlaces,
  ...homePlaces,
  ...invitationsPlaces,
  ...knowledgePlaces,
  ...mailPlaces,
  ...membersPlaces,
  ...myDataPlaces,
  ...notificationsPlaces,
  ...passkeysPlaces,
  ...profilesPlaces,
  ...rolesPlaces,
  ...secondFactorPlaces,
  ...setUpPlaces,
  ...termsPlaces,
  ...threadsPlaces,
  ...webhooksPlaces,
];
