/** What becomes of the rows of a table that name a member. */
interface MemberTable {
  /** Columns that name a member, as `memberColumns` has them. */
  readonly columns: readonly string[];
  /** When they leave: their rows go, or stay and name somebody of whom nothing is known. */
  readonly onLeaving: 'go' | 'stay';
}

const go = (...columns: string[]): MemberTable => ({ columns, onLeaving: 'go' });
const stay = (...columns: string[]): MemberTable => ({ columns, onLeaving: 'stay' });

/** Every table that names members. A spec reads the database, so that no new one is forgotten. */
export const memberData: Readonly<Record<string, MemberTable>> = {
  session: go('member_id'),
  credential: go('member_id'),
  mailed_link: go('member_id'),
  email_change: go('member_id'),
  second_factor: go('member_id'),
  recovery_code: go('member_id'),
  passkey: go('member_id'),
  imported_address: go('member_id'),
  former_account: go('member_id'),
  profile: go('member_id'),
  membership: go('member_id'),
  connection: go('requester_id', 'addressee_id'),
  bookmark: go('member_id'),
  invitation: go('inviter_id'),
  invitation_use: go('member_id'),
  data_export: go('member_id'),
  // The job that does all this finds it again when it was killed: it goes last.
  departure: go('member_id'),
  // What they wrote is emptied or signed by nobody (`erase-writings.ts`).
  thread: stay('author_id', 'accepted_by_id'),
  post: stay('author_id', 'hidden_by_id'),
  // The record is never changed; it has ids, and no name, address or handle of a member.
  audit_event: stay('actor_id', 'subject_id', 'scope_id'),
};

/** What takes away the rows that go, all at once; `$1` is the member. */
export const takeAway = `with ${Object.entries(memberData)
  .filter(([, { onLeaving }]) => onLeaving === 'go')
  .map(([table, { columns }]) => `${table}_gone as (delete from ${table} where $1::uuid in (${columns.join(', ')}))`)
  .join(', ')} select 1 as done`;
