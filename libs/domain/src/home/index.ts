/** Why something stands on a member's first page, the strongest reason first: they follow it, who wrote there, where it stands. */
export const forYouReasons = ['thread', 'person', 'cluster', 'tag'] as const;
export type ForYouReasonKind = (typeof forYouReasons)[number];

/**
 * What waits for a member, in the order in which it is shown where there is one of each: somebody asks to connect, replies to
 * a question of theirs of which none is the answer, something begun, a profile that says little, no cluster, a question that
 * they could answer.
 */
export const waitingKinds = ['request', 'answer', 'draft', 'profile', 'cluster', 'question'] as const;
export type WaitingKind = (typeof waitingKinds)[number];

export const homeLimits = {
  /** So many things that wait are shown at once, and so many announcements. */
  waiting: 3,
  announcements: 2,
  /** What is unread is counted so far and no further: whoever has more does not go by the number. */
  counted: 100,
  /**
   * A discussion that a member has not said they follow is new to them for so many days after its latest post, and never
   * for posts from before they came. What they follow themselves stays unread until they read it.
   */
  newDays: 30,
  /** Of the latest posts of somebody who is followed so many are looked at. */
  postsOfPerson: 50,
  /** Hours that an asker has before they are asked which reply is the answer. */
  answerAfterHours: 24,
  /** Days after which an open question is no longer offered to those who could answer it. */
  questionDays: 90,
  /** The newest open questions that are looked through for one in the field of a member. */
  questionsLooked: 300,
} as const;
