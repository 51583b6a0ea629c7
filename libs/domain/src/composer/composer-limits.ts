/** Bounds of what is offered to a writer, for both sides. */
export const composerLimits = {
  /** Members, or discussions, that complete a name. */
  suggestions: 6,
  /** Clusters that stand among them. */
  clusters: 3,
  /** Code points of the beginning of a name; more is no name. */
  prefix: 40,
  /** Tags that complete one that is begun, those of the vocabulary among them. */
  tags: 8,
  /** Discussions like the one that is begun. */
  similar: 5,
  /** Of so many discussions, those with the latest posts, words of the title are searched for. */
  searched: 1_000,
  /** Characters of a text whose language is guessed. */
  guessed: 4_000,
} as const;
