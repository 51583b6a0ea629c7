import { forEachRecorded } from '../moderation/index.ts';

/** What a payload may hold: ids and numbers, never names, texts, addresses or secrets. */
export type PayloadKind = 'id' | 'number';

interface Declared<Fields extends Readonly<Record<string, PayloadKind>>> {
  /** When it happens. */
  readonly happens: string;
  readonly payload: Fields;
}

const event = <const Fields extends Readonly<Record<string, PayloadKind>>>(
  happens: string,
  payload: Fields,
): Declared<Fields> => ({ happens, payload });

/** A thread as it stands after the act, for readers who have it open. */
const thread = { threadId: 'id', version: 'number', postCount: 'number' } as const;

/**
 * Everything that the product tells itself about, a closed set. The act writes its event in its own statement or
 * transaction, so it is told exactly when the act stands. Names are in the past tense; a handler reads what else
 * it needs by the ids, as things are then.
 */
export const events = {
  'account.opened': event('A person signed up; the account waits for its confirmation.', { memberId: 'id' }),
  'account.sign-up-repeated': event('Somebody signed up with an address that has an account.', { memberId: 'id' }),
  'account.confirmation-asked': event('A link that confirms the address is wanted, at sign-up or again later.', {
    memberId: 'id',
  }),
  'account.confirmed': event('A member confirmed the address, for the first time.', { memberId: 'id' }),
  'account.password-reset-asked': event(
    'A link that sets a new password was asked for; it belongs to nobody where no account has the address.',
    { linkId: 'id' },
  ),
  'account.sign-in-link-asked': event('The same of a link that signs in.', { linkId: 'id' }),
  'account.password-changed': event('A member has another password than before.', { memberId: 'id' }),
  'account.old-address-asked': event('The mailbox of an account is asked whether the account may have another.', {
    linkId: 'id',
  }),
  'account.new-address-asked': event('A mailbox is asked whether it is to be that of an account.', { linkId: 'id' }),
  'account.email-changed': event('An account has another address; the link takes that back.', { linkId: 'id' }),
  'account.claim-offered': event('A link that hands over an imported account is wanted by the reader of an address.', {
    linkId: 'id',
  }),
  'account.rights-changed': event(
    'A session of a member ended, or their role or standing changed, by whatever way: the tables tell it themselves.',
    { memberId: 'id' },
  ),
  'account.suspended': event('Staff suspended a member, or changed why or until when.', { memberId: 'id' }),
  'account.suspension-lifted': event('A member is suspended no more: staff lifted it, or its time is over.', {
    memberId: 'id',
  }),
  'account.role-set': event('A member has another role in the network.', { memberId: 'id', actorId: 'id' }),
  'cluster.moderator-set': event('A member moderates a cluster from now on, or no more.', {
    clusterId: 'id',
    memberId: 'id',
    actorId: 'id',
  }),
  'account.passkey-added': event('A member lets a device sign them in.', { memberId: 'id', passkeyId: 'id' }),
  'account.second-factor-off': event('A member has no second factor any more.', { memberId: 'id' }),
  'account.recovery-code-used': event('A recovery code of a member was used in place of their app.', {
    memberId: 'id',
    left: 'number',
  }),
  'account.export-asked': event('A member wants all that is theirs as a file.', { exportId: 'id' }),
  'account.export-ready': event('The file is made.', { exportId: 'id' }),
  'account.leaving': event('A member asked to leave; until the day that is set they can change their mind.', {
    memberId: 'id',
  }),
  'account.anonymised': event('Staff take a person out of the network, at once.', { memberId: 'id' }),
  'account.left': event('All that was a person’s own is gone.', { memberId: 'id' }),
  'network.settings-changed': event('An administrator changed the settings of the network.', { version: 'number' }),
  'invitation.sent': event('An invitation by address was sent, or is to be sent again.', { invitationId: 'id' }),
  'invitation.file-asked': event('Invitations of a file wait to be sent; told again after each portion.', {
    fileId: 'id',
  }),
  'invitation.asked': event('Somebody asked the inviter for another invitation.', { invitationId: 'id' }),
  'application.asked': event('Somebody applied to join; the link confirms their address.', { linkId: 'id' }),
  'application.received': event('The address of an applicant is confirmed, or they applied again: staff may decide.', {
    applicationId: 'id',
  }),
  'application.accepted': event('An applicant was let in.', { applicationId: 'id', memberId: 'id' }),
  'application.refused': event('An applicant was not let in.', { applicationId: 'id' }),
  'profile.updated': event('A member changed the own profile.', { memberId: 'id' }),
  'thread.opened': event('A member opened a thread.', thread),
  'draft.not-opened': event('A discussion could not open at the time that was set; its text is a draft again.', {
    draftId: 'id',
  }),
  'thread.changed': event(
    'Title, tags, kind, language or place of a thread are others, or its asker shows their name.',
    thread,
  ),
  'thread.replied': event('A member replied to a thread.', { ...thread, postId: 'id' }),
  'post.edited': event(
    'The text of a post was changed, by its author, by a moderator, or by who writes it together with others.',
    {
      ...thread,
      postId: 'id',
      actorId: 'id',
      revision: 'number',
    },
  ),
  'post.shared': event('A post is written together by all who may reply from now on, or no more.', {
    ...thread,
    postId: 'id',
  }),
  'post.removed': event('An author removed a post; it can come back.', { ...thread, postId: 'id' }),
  'post.brought-back': event('A removed post is there again.', { ...thread, postId: 'id' }),
  'post.taken-back': event('A post was taken back right after it was sent, and is gone with all it left.', {
    ...thread,
    postId: 'id',
  }),
  'answer.marked': event('A reply was marked as the answer.', { ...thread, postId: 'id' }),
  'answer.unmarked': event('The mark of the answer was taken away.', thread),
  'thread.summarised': event('A discussion got a summary or lost it, or the summary reaches to another post.', thread),
  'post.reacted': event('A reader said of a post that it is useful, the same with them, or that they tried it.', {
    ...thread,
    postId: 'id',
    actorId: 'id',
  }),
  'post.reaction-changed': event('A reaction was taken off, or its line is another one.', { ...thread, postId: 'id' }),
  'bookmark.reminder-due': event('The time has come at which a member wants to be reminded of a bookmark; told once.', {
    bookmarkId: 'id',
    memberId: 'id',
  }),
  'poll.counted': event('Counts of a poll changed that everybody may see.', thread),
  ...forEachRecorded('post', ({ happens }) => event(happens, { ...thread, postId: 'id', actorId: 'id' })),
  ...forEachRecorded('thread', ({ happens }) => event(happens, thread)),
  'cluster.joined': event('A member joined a cluster.', { clusterId: 'id', memberId: 'id' }),
  'cluster.left': event('A member left a cluster.', { clusterId: 'id', memberId: 'id' }),
  'mail.due': event('A mail about a discussion is to be written and sent.', { mailId: 'id' }),
  'digest.due': event('The digest of a member is to be written and sent.', { digestId: 'id' }),
  'mail.arrived': event('A mail came in at an address of ours, and is kept.', { mailId: 'id' }),
  'push.due': event('A notice is to be sent to a device.', { deviceId: 'id', memberId: 'id', eventId: 'id' }),
  'webhook.delivery-due': event('A delivery of a webhook is to be sent, for the first time or once more.', {
    deliveryId: 'id',
  }),
  'webhook.switched-off': event('A webhook that failed for days was switched off.', { webhookId: 'id' }),
  'connection.requested': event('A member asked another to connect.', { connectionId: 'id' }),
  'connection.accepted': event('A member accepted a request to connect.', { connectionId: 'id' }),
} as const;

export type EventName = keyof typeof events;

type ValueOf<Kind> = Kind extends 'id' ? string : number;

/** What an event carries: `threadId` and the like. */
export type EventPayload<Name extends EventName> = {
  readonly [Field in keyof (typeof events)[Name]['payload']]: ValueOf<(typeof events)[Name]['payload'][Field]>;
};

export const eventNames = Object.keys(events) as EventName[];

export const isEventName = (name: string): name is EventName => Object.hasOwn(events, name);
