// Made of the files that it names, by `npm run build -- --indexes`.

import { acts as actsOfAccounts } from './features/accounts/acts.ts';
import { acts as actsOfAdmin } from './features/admin/acts.ts';
import { acts as actsOfApplications } from './features/applications/acts.ts';
import { acts as actsOfBookmarks, ownParts as ownPartsOfBookmarks } from './features/bookmarks/acts.ts';
import { acts as actsOfClaims } from './features/claims/acts.ts';
import { acts as actsOfClusters } from './features/clusters/acts.ts';
import { acts as actsOfConnections } from './features/connections/acts.ts';
import { acts as actsOfDrafts } from './features/drafts/acts.ts';
import { acts as actsOfFollowing, ownParts as ownPartsOfFollowing } from './features/following/acts.ts';
import { acts as actsOfHome } from './features/home/acts.ts';
import { acts as actsOfInvitations } from './features/invitations/acts.ts';
import { acts as actsOfMail } from './features/mail/acts.ts';
import { acts as actsOfMembers } from './features/members/acts.ts';
import { acts as actsOfModeration } from './features/moderation/acts.ts';
import { acts as actsOfMyData } from './features/my-data/acts.ts';
import { acts as actsOfNotifications } from './features/notifications/acts.ts';
import { acts as actsOfPasskeys } from './features/passkeys/acts.ts';
import { acts as actsOfPolls } from './features/polls/acts.ts';
import { acts as actsOfProfiles } from './features/profiles/acts.ts';
import { acts as actsOfPush } from './features/push/acts.ts';
import { acts as actsOfReactions } from './features/reactions/acts.ts';
import { acts as actsOfRoles } from './features/roles/acts.ts';
import { acts as actsOfSecondFactor } from './features/second-factor/acts.ts';
import { acts as actsOfSetUp } from './features/set-up/acts.ts';
import { acts as actsOfTerms } from './features/terms/acts.ts';
import { acts as actsOfThreads } from './features/threads/acts.ts';
import { acts as actsOfWebhooks } from './features/webhooks/acts.ts';
import type { Act } from './platform/acts/act.ts';
import type { OwnPart } from './platform/pages/own-parts.tsx';

/** Every act that a form can ask for. */
export const acts: readonly Act[] = [
  ...actsOfAccounts,
  ...actsOfAdmin,
  ...actsOfApplications,
  ...actsOfBookmarks,
  ...actsOfClaims,
  ...actsOfClusters,
  ...actsOfConnections,
  ...actsOfDrafts,
  ...actsOfFollowing,
  ...actsOfHome,
  ...actsOfInvitations,
  ...actsOfMail,
  ...actsOfMembers,
  ...actsOfModeration,
  ...actsOfMyData,
  ...actsOfNotifications,
  ...actsOfPasskeys,
  ...actsOfPolls,
  ...actsOfProfiles,
  ...actsOfPush,
  ...actsOfReactions,
  ...actsOfRoles,
  ...actsOfSecondFactor,
  ...actsOfSetUp,
  ...actsOfTerms,
  ...actsOfThreads,
  ...actsOfWebhooks,
];

/** What features add of the reader's own to the things that the pages of others show. */
export const ownParts: readonly OwnPart[] = [...ownPartsOfBookmarks, ...ownPartsOfFollowing];
