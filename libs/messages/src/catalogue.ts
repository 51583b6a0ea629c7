// Made of the files that it names, by `npm run build -- --indexes`.

import { accounts } from './features/accounts.ts';
import { acts } from './features/acts.ts';
import { admin } from './features/admin.ts';
import { applications } from './features/applications.ts';
import { bookmarkNotes } from './features/bookmark-notes.ts';
import { bookmarks } from './features/bookmarks.ts';
import { cards } from './features/cards.ts';
import { claims } from './features/claims.ts';
import { clusters } from './features/clusters.ts';
import { composer } from './features/composer.ts';
import { connections } from './features/connections.ts';
import { digestMails } from './features/digest-mails.ts';
import { directory } from './features/directory.ts';
import { drafts } from './features/drafts.ts';
import { errors } from './features/errors.ts';
import { exported } from './features/exported.ts';
import { files } from './features/files.ts';
import { following } from './features/following.ts';
import { forYou } from './features/for-you.ts';
import { frame } from './features/frame.ts';
import { home } from './features/home.ts';
import { invitationFiles } from './features/invitation-files.ts';
import { invitations } from './features/invitations.ts';
import { jobs } from './features/jobs.ts';
import { knowledge } from './features/knowledge.ts';
import { mailAccounts } from './features/mail-accounts.ts';
import { mailBegun } from './features/mail-begun.ts';
import { mailFigures } from './features/mail-figures.ts';
import { mailReplies } from './features/mail-replies.ts';
import { mailStaff } from './features/mail-staff.ts';
import { mail } from './features/mail.ts';
import { manageClusters } from './features/manage-clusters.ts';
import { memberActs } from './features/member-acts.ts';
import { members } from './features/members.ts';
import { moderation } from './features/moderation.ts';
import { myData } from './features/my-data.ts';
import { nameless } from './features/nameless.ts';
import { notificationSettings } from './features/notification-settings.ts';
import { notifications } from './features/notifications.ts';
import { outbox } from './features/outbox.ts';
import { passkeys } from './features/passkeys.ts';
import { polls } from './features/polls.ts';
import { postEdits } from './features/post-edits.ts';
import { postHistory } from './features/post-history.ts';
import { profiles } from './features/profiles.ts';
import { push } from './features/push.ts';
import { reactions } from './features/reactions.ts';
import { recordActs } from './features/record-acts.ts';
import { recordSubjects } from './features/record-subjects.ts';
import { record } from './features/record.ts';
import { roles } from './features/roles.ts';
import { scheduling } from './features/scheduling.ts';
import { secondFactor } from './features/second-factor.ts';
import { setUp } from './features/set-up.ts';
import { settingsEmail } from './features/settings-email.ts';
import { settings } from './features/settings.ts';
import { sharedPosts } from './features/shared-posts.ts';
import { signIn } from './features/sign-in.ts';
import { tags } from './features/tags.ts';
import { terms } from './features/terms.ts';
import { threadKinds } from './features/thread-kinds.ts';
import { threadLists } from './features/thread-lists.ts';
import { threadMails } from './features/thread-mails.ts';
import { threadMonths } from './features/thread-months.ts';
import { threadSummary } from './features/thread-summary.ts';
import { threads } from './features/threads.ts';
import { unsubscribe } from './features/unsubscribe.ts';
import { webhooks } from './features/webhooks.ts';
import { words } from './features/words.ts';
import { writing } from './features/writing.ts';
import { refusalEntries } from './refusals.ts';

/** Every text of the product by its id. */
export const catalogue = {
  ...accounts,
  ...acts,
  ...admin,
  ...applications,
  ...bookmarkNotes,
  ...bookmarks,
  ...cards,
  ...claims,
  ...clusters,
  ...composer,
  ...connections,
  ...digestMails,
  ...directory,
  ...drafts,
  ...errors,
  ...exported,
  ...files,
  ...following,
  ...forYou,
  ...frame,
  ...home,
  ...invitationFiles,
  ...invitations,
  ...jobs,
  ...knowledge,
  ...mailAccounts,
  ...mailBegun,
  ...mailFigures,
  ...mailReplies,
  ...mailStaff,
  ...mail,
  ...manageClusters,
  ...memberActs,
  ...members,
  ...moderation,
  ...myData,
  ...nameless,
  ...notificationSettings,
  ...notifications,
  ...outbox,
  ...passkeys,
  ...polls,
  ...postEdits,
  ...postHistory,
  ...profiles,
  ...push,
  ...reactions,
  ...recordActs,
  ...recordSubjects,
  ...record,
  ...roles,
  ...scheduling,
  ...secondFactor,
  ...setUp,
  ...settingsEmail,
  ...settings,
  ...sharedPosts,
  ...signIn,
  ...tags,
  ...terms,
  ...threadKinds,
  ...threadLists,
  ...threadMails,
  ...threadMonths,
  ...threadSummary,
  ...threads,
  ...unsubscribe,
  ...webhooks,
  ...words,
  ...writing,
  ...refusalEntries,
};

export type MessageId = keyof typeof catalogue;
