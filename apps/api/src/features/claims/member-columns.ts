/**
 * What becomes of a column that names a member when that account becomes part of another:
 * - `moves`: it names the other from then on; `before` makes room where a rule allows only one of both
 * - `goes`: its row belongs to the account alone and goes with it
 * - `stays`: it keeps the id of then, which `former_account` leads on
 */
type Fate = { readonly fate: 'moves'; readonly before?: readonly string[] } | { readonly fate: 'goes' | 'stays' };

const goes: Fate = { fate: 'goes' };
const stays: Fate = { fate: 'stays' };
const moves: Fate = { fate: 'moves' };
/** Statements of parts that run at once: `$1` is the account that goes, `$2` the one that stays. */
const movesAfter = (...before: string[]): Fate => ({ fate: 'moves', before });

/** A key of the browser tells one act sent twice from two; what was done long ago needs none. */
const freeKey = (table: 'thread' | 'post'): string =>
  `update ${table} x set client_key = null
    where x.author_id = $1 and exists (select from ${table} k where k.author_id = $2 and k.client_key = x.client_key)`;

const bothIn = (cluster: string): string =>
  `exists (select from membership k where k.member_id = $2 and k.cluster_id = ${cluster} and k.left_at is null)`;

/** Of a connection that both accounts have with one member, an accepted one is kept rather than one that waits. */
const otherOf = (one: string, self: string): string =>
  `case when ${one}.requester_id = ${self} then ${one}.addressee_id else ${one}.requester_id end`;
const doubledConnections = `
  delete from connection x using (
    select a.id as mine, b.id as other, a.status = 'accepted' and b.status = 'pending' as "isBetter"
      from connection a join connection b on ${otherOf('b', '$2')} = ${otherOf('a', '$1')}
     where $1 in (a.requester_id, a.addressee_id) and $2 in (b.requester_id, b.addressee_id)
       and a.status <> 'declined' and b.status <> 'declined') d
   where x.id = case when d."isBetter" then d.other else d.mine end`;

const hasVotedToo = `exists (select from poll_vote k where k.member_id = $2 and k.thread_id = x.thread_id)`;

/** Every column that names a member. A spec reads the tables, so that no new one is forgotten. */
export const memberColumns: Readonly<Record<string, Fate>> = {
  'session.member_id': goes,
  // A password is one of the account that goes; what signs in by another service goes on doing so.
  'credential.member_id': movesAfter(`delete from credential where member_id = $1 and provider_id = 'credential'`),
  'mailed_link.member_id': goes,
  'email_change.member_id': goes,
  // What shows that somebody is who they say is of one account; a passkey holds its id.
  'second_factor.member_id': goes,
  'recovery_code.member_id': goes,
  'passkey.member_id': goes,
  'imported_address.member_id': goes,
  'former_account.id': stays,
  'former_account.member_id': moves,
  // Its words and figures are added to those of the other.
  'profile.member_id': goes,
  'membership.member_id': movesAfter(
    `update cluster c set member_count = c.member_count - 1, version = c.version + 1 from membership x
      where x.cluster_id = c.id and x.member_id = $1 and x.left_at is null and ${bothIn('x.cluster_id')}`,
    `update membership k set is_moderator = true from membership x
      where k.member_id = $2 and k.left_at is null and x.member_id = $1 and x.left_at is null
        and x.cluster_id = k.cluster_id and x.is_moderator`,
    `update membership x set left_at = now() where x.member_id = $1 and x.left_at is null and ${bothIn('x.cluster_id')}`,
  ),
  // What is known of one mailbox, and of mails that went there.
  'mail_fault.member_id': goes,
  'mail_out.member_id': goes,
  'digest_out.member_id': goes,
  'digest_due.member_id': goes,
  'connection.requester_id': movesAfter(
    `delete from connection where requester_id in ($1, $2) and addressee_id in ($1, $2)`,
    doubledConnections,
  ),
  'connection.addressee_id': moves,
  'bookmark.member_id': movesAfter(
    `delete from bookmark x
      where x.member_id = $1 and exists (
        select from bookmark k where k.member_id = $2 and (k.thread_id = x.thread_id or k.post_id = x.post_id))`,
  ),
  // Nobody says the same twice; the table counts what goes.
  'reaction.member_id': movesAfter(
    `delete from reaction x where x.member_id = $1
      and exists (select from reaction k where k.member_id = $2 and k.post_id = x.post_id and k.kind = x.kind)`,
  ),
  // What either account has read is read; of two levels that of the account that stays counts.
  'thread_member.member_id': movesAfter(
    `update thread_member k set read_number = greatest(k.read_number, x.read_number),
            read_more = nullif(coalesce(k.read_more, '{}') + coalesce(x.read_more, '{}'), '{}'),
            read_at = greatest(k.read_at, x.read_at), level = coalesce(k.level, x.level), cause = coalesce(k.cause, x.cause)
       from thread_member x
      where k.member_id = $2 and x.member_id = $1 and x.thread_id = k.thread_id`,
    `delete from thread_member x
      where x.member_id = $1 and exists (select from thread_member k where k.member_id = $2 and k.thread_id = x.thread_id)`,
  ),
  // Nobody follows themself.
  'follow.member_id': movesAfter(
    `delete from follow where member_id in ($1, $2) and person_id in ($1, $2)`,
    `delete from follow x where x.member_id = $1 and exists (select from follow k where k.member_id = $2
        and (k.cluster_id, k.person_id, k.tag) is not distinct from (x.cluster_id, x.person_id, x.tag))`,
  ),
  'follow.person_id': movesAfter(
    `delete from follow x
      where x.person_id = $1 and exists (select from follow k where k.person_id = $2 and k.member_id = x.member_id)`,
  ),
  // Of two lines about one event that of the account that stays.
  'notification.member_id': movesAfter(
    `delete from notification x where x.member_id = $1
      and exists (select from notification k where k.member_id = $2 and k.event_id = x.event_id)`,
  ),
  'notification.actor_id': moves,
  'notification_preference.member_id': goes,
  // Its session goes too.
  'push_device.member_id': goes,
  // Taken back by who did it, within a day.
  'reading_undo.member_id': goes,
  'put_off.member_id': movesAfter(
    `delete from put_off x where x.member_id = $1
      and exists (select from put_off k where k.member_id = $2 and k.kind = x.kind and k.thing_id = x.thing_id)`,
  ),
  // One member has one vote: where both voted, that of the account that stays counts.
  'poll_vote.member_id': movesAfter(
    `update poll_option o set vote_count = o.vote_count - 1 from poll_vote x
      where x.member_id = $1 and o.id = any(x.option_ids) and ${hasVotedToo}`,
    `update poll p set voter_count = p.voter_count - 1 from poll_vote x
      where x.member_id = $1 and p.thread_id = x.thread_id and cardinality(x.option_ids) > 0 and ${hasVotedToo}`,
    `delete from poll_vote x where x.member_id = $1 and ${hasVotedToo}`,
  ),
  // Of two drafts of one form, that of the account that stays.
  'draft.member_id': movesAfter(
    `delete from draft x
      where x.member_id = $1 and exists (select from draft k where k.member_id = $2 and k.key = x.key)`,
  ),
  'thread.author_id': movesAfter(freeKey('thread')),
  'thread.accepted_by_id': moves,
  'post.author_id': movesAfter(freeKey('post')),
  'post.hidden_by_id': moves,
  'post_revision.editor_id': moves,
  'post_revision.hidden_by_id': moves,
  'application.decided_by_id': moves,
  // Nobody who is suspended is merged.
  'suspension.member_id': goes,
  'suspension.by_id': moves,
  'staff_note.member_id': moves,
  'staff_note.author_id': moves,
  'consent.member_id': movesAfter(
    `delete from consent x where x.member_id = $1
      and exists (select from consent k where k.member_id = $2 and k.kind = x.kind and k.version = x.version)`,
  ),
  'terms_text.published_by_id': moves,
  'webhook.keeper_id': moves,
  'departure.member_id': goes,
  'data_export.member_id': goes,
  'file.owner_id': moves,
  'invitation.inviter_id': moves,
  'invitation_file.inviter_id': moves,
  'invitation_use.member_id': movesAfter(
    `delete from invitation_use x where x.member_id = $1
      and exists (select from invitation_use k where k.member_id = $2 and k.invitation_id = x.invitation_id)`,
  ),
  // The record is never changed.
  'audit_event.actor_id': stays,
  'audit_event.subject_id': stays,
  'audit_event.scope_id': stays,
};

/** Statements side by side as one. */
const atOnce = (parts: readonly string[]): string =>
  `with ${parts.map((part, index) => `part${index} as (${part})`).join(', ')} select 1 as done`;

/** Makes room for what moves. */
export const makeRoom = atOnce(
  Object.values(memberColumns).flatMap((one) => (one.fate === 'moves' ? (one.before ?? []) : [])),
);

const movingColumns = Object.entries(memberColumns)
  .filter(([, { fate }]) => fate === 'moves')
  .map(([name]) => name.split('.') as [string, string]);

/** Moves all columns of a table together: no row is written twice in one statement. */
export const moveAll = atOnce(
  [...Map.groupBy(movingColumns, ([table]) => table)].map(([table, columns]) => {
    const names = columns.map(([, column]) => column);
    const set = names.map((name) => `${name} = case when ${name} = $1 then $2 else ${name} end`);
    return `update ${table} set ${set.join(', ')} where ${names.map((name) => `${name} = $1`).join(' or ')}`;
  }),
);
