/** Every kind of thread, in the order in which they are offered. */
export const threadKinds = ['question', 'discussion', 'case', 'looking_for', 'poll', 'announcement'] as const;
export type ThreadKind = (typeof threadKinds)[number];
