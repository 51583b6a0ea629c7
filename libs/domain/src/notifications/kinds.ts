/** How a member hears of something, least first: not at all, in the product, in the digest as well, by a mail at once as well. */
export const channels = ['off', 'product', 'digest', 'mail'] as const;
export type Channel = (typeof channels)[number];

interface KindRule {
  /** Who is told, for those who read the schema. */
  readonly to: string;
  /** How, where the member has said nothing. */
  readonly channel: Channel;
  /** What stands together in the list: all about a discussion, or each by itself. */
  readonly group: 'thread' | 'itself';
  /** What the product owes its member: it cannot be switched off. */
  readonly isRequired: boolean;
  /** Who writes the mail: the notifications, its feature in the moment of the act, or nobody. */
  readonly mail: 'notifications' | 'feature' | 'none';
  /** Tells of several in one line, such as reactions to a post. */
  readonly isBundled: boolean;
  /** Told of because of what one follows: what is muted, by tag or cluster too, keeps it away. */
  readonly isByFollowing: boolean;
}

const kind = (to: string, channel: Channel, rest: Partial<KindRule> = {}): KindRule => ({
  to,
  channel,
  group: 'thread',
  isRequired: false,
  mail: 'notifications',
  isBundled: false,
  isByFollowing: false,
  ...rest,
});

const itself = { group: 'itself' } as const;
const byFeature = { mail: 'feature' } as const;

/**
 * All that the product tells a member of, the one table. Of several reasons for one event the first of this table is told,
 * so that nobody has two lines for one post.
 */
export const notificationKinds = {
  mention: kind('Who is named in a post.', 'mail'),
  quote: kind('Who is quoted in a post.', 'mail'),
  reply: kind('Whose post is answered; who opened the discussion, for answers to nobody in particular.', 'mail'),
  new_post: kind('Who follows the discussion, or watches its cluster, a tag or its writer.', 'digest', {
    isByFollowing: true,
  }),
  announcement: kind('Members of the cluster, or of the network.', 'mail', { isByFollowing: true }),
  new_thread: kind('Who watches its cluster, a tag or its author.', 'digest', { isByFollowing: true }),
  answer: kind('Whose reply was chosen as the answer.', 'digest'),
  reaction: kind('Whose post was found useful, met the same or was tried.', 'product', {
    isBundled: true,
    mail: 'none',
  }),
  connection_requested: kind('Who was asked to connect.', 'mail', { ...itself, ...byFeature }),
  connection_accepted: kind('Who had asked to connect.', 'mail', { ...itself, ...byFeature }),
  post_hidden: kind('Who wrote the post.', 'mail', { isRequired: true, ...byFeature }),
  post_restored: kind('Who wrote the post.', 'mail', { isRequired: true, ...byFeature }),
  role: kind('Who was made something in the network or in a cluster.', 'mail', {
    isRequired: true,
    ...itself,
    ...byFeature,
  }),
  reminder: kind('Who asked to be reminded of a bookmark.', 'product'),
} as const satisfies Readonly<Record<string, KindRule>>;

export type NotificationKind = keyof typeof notificationKinds;
export const notificationKindNames = Object.keys(notificationKinds) as NotificationKind[];

export const ruleOf = (name: NotificationKind): KindRule => notificationKinds[name];

/** The channels that a member may choose for a kind, least first. */
export const choicesOf = (name: NotificationKind): Channel[] => {
  const { isRequired, mail } = ruleOf(name);
  return channels.filter(
    (channel) => (channel !== 'off' || !isRequired) && (mail !== 'none' || channel === 'off' || channel === 'product'),
  );
};

export const notificationLimits = {
  /** So many of the latest are listed; older ones are kept and not shown. */
  listed: 500,
  /** So many lines of one discussion stand in the list. */
  inGroup: 5,
  /** From so many unread on the bell says "99+". */
  counted: 100,
  /** So many members are told in one statement. */
  toldAtOnce: 1_000,
  /** So many are marked by their ids at once. */
  markedAtOnce: 100,
  /** Days after which what was read, and what was not, is taken away. */
  keptDays: 180,
} as const;
