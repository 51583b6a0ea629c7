/**
 * What came of a mail that came in:
 * - `posted`: its words stand in a discussion
 * - `refused`: its writer was told why not
 * - `automatic`: of a program, dropped
 * - `bounce`: told of an address
 * - `unknown`: to an address that is none of ours, or of nobody any more, dropped
 */
export const mailOutcomes = ['posted', 'refused', 'automatic', 'bounce', 'unknown'] as const;
export type MailOutcome = (typeof mailOutcomes)[number];

/** What a link at the foot of a mail stops; a digest it can also have come more or less often. */
export const stopKinds = ['thread', 'cluster', 'kind', 'digest', 'all'] as const;
export type StopKind = (typeof stopKinds)[number];
