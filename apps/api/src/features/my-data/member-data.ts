import type { SectionName } from './export-sections.ts';

/** Where a table stands in the file that a member takes along, or why it does not. */
type Taken = { readonly as: readonly SectionName[] } | { readonly leftOut: string };

/** What becomes of the rows of a table that name a member. */
interface MemberTable {
  /** Columns that name a member, as `memberColumns` has them. */
  readonly columns: readonly string[];
  /** Those of them by which rows go when they leave; all others stay and name somebody of whom nothing is known. */
  readonly goBy: readonly string[];
  readonly taken: Taken;
}

const go = (taken: Taken, ...columns: string[]): MemberTable => ({ columns, goBy: columns, taken });
const stay = (taken: Taken, ...columns: string[]): MemberTable => ({ columns, goBy: [], taken });
/** What staff did to a member goes with the member, and not with the staff. */
const goWithMember = (taken: Taken, by: string): MemberTable => ({
  columns: ['member_id', by],
  goBy: ['member_id'],
  taken,
});
const as = (...names: SectionName[]): Taken => ({ as: names });
const leftOut = (why: string): Taken => ({ leftOut: why });

/** Every table that names members. Specs read the database, so that no new one is forgotten. */
export const memberData: Readonly<Record<string, MemberTable>> = {
  session: go(as('sessions'), 'member_id'),
  credential: go(as('waysToSignIn'), 'member_id'),
  mailed_link: go(leftOut('Works for minutes, by its mail alone.'), 'member_id'),
  email_change: go(as('emailChange'), 'member_id'),
  second_factor: go(as('waysToSignIn'), 'member_id'),
  recovery_code: go(leftOut('A secret that is kept as its hash alone.'), 'member_id'),
  passkey: go(as('waysToSignIn'), 'member_id'),
  imported_address: go(leftOut('A hash of the address that the account itself has.'), 'member_id'),
  former_account: go(as('formerAccounts'), 'member_id'),
  profile: go(as('profile'), 'member_id'),
  membership: go(as('memberships'), 'member_id'),
  connection: go(as('connections'), 'requester_id', 'addressee_id'),
  bookmark: go(as('bookmarks'), 'member_id'),
  thread_member: go(as('reading'), 'member_id'),
  follow: go(as('following'), 'member_id', 'person_id'),
  mail_fault: go(leftOut('What a mail server said of an address that they have themselves.'), 'member_id'),
  mail_out: go(leftOut('That a mail was sent, which is in their mailbox; kept for a month.'), 'member_id'),
  digest_out: go(leftOut('That a digest was sent, which is in their mailbox; kept for a month.'), 'member_id'),
  digest_due: go(leftOut('When the next digest is due, which their choice of it says.'), 'member_id'),
  notification: {
    columns: ['member_id', 'actor_id'],
    goBy: ['member_id'],
    taken: as('notifications'),
  },
  notification_preference: go(as('notificationPreferences'), 'member_id'),
  push_device: go(as('sessions'), 'member_id'),
  reading_undo: go(leftOut('Positions from before one act, kept for a day to take it back.'), 'member_id'),
  put_off: go(leftOut('Says what a page left out, and nothing of anybody.'), 'member_id'),
  // The counts stay: they are of the poll, and name nobody.
  poll_vote: go(as('votes'), 'member_id'),
  // The table takes them off its counts.
  reaction: go(as('reactions'), 'member_id'),
  draft: go(as('drafts'), 'member_id'),
  invitation: go(as('invitations'), 'inviter_id'),
  invitation_file: go(leftOut('A list of other people, which is kept for a month.'), 'inviter_id'),
  invitation_use: go(as('invitationsAccepted'), 'member_id'),
  consent: go(as('consents'), 'member_id'),
  data_export: go(as('exports'), 'member_id'),
  // Those under posts stay or go with what was written; all others go.
  file: stay(as('files'), 'owner_id'),
  suspension: goWithMember(leftOut('The acts about the member have it, with its reason.'), 'by_id'),
  staff_note: goWithMember(leftOut('Written by staff for staff.'), 'author_id'),
  application: stay(leftOut('About somebody else; that they decided is on record.'), 'decided_by_id'),
  // The job that does all this finds it again when it was killed: it goes last.
  departure: go(as('account'), 'member_id'),
  // What they wrote is emptied or signed by nobody (`writings.ts`).
  thread: stay(as('threads'), 'author_id', 'accepted_by_id'),
  post: stay(as('posts'), 'author_id', 'hidden_by_id'),
  post_revision: stay(as('postVersions'), 'editor_id', 'hidden_by_id'),
  terms_text: stay(leftOut('Published for everybody; that they did is on record.'), 'published_by_id'),
  webhook: stay(leftOut('Belongs to the network; that they made it is on record.'), 'keeper_id'),
  // The record is never changed; it has ids, and no name, address or handle of a member.
  audit_event: stay(as('actsByMe', 'actsAboutMe'), 'actor_id', 'subject_id', 'scope_id'),
};

/** What takes away the rows that go, all at once; `$1` is the member. */
export const takeAway = `with ${Object.entries(memberData)
  .filter(([, { goBy }]) => goBy.length > 0)
  .map(([table, { goBy }]) => `${table}_gone as (delete from ${table} where $1::uuid in (${goBy.join(', ')}))`)
  .join(', ')} select 1 as done`;
