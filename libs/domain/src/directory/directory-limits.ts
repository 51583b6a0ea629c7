/** Both sides of the product use these. */
export const directoryLimits = {
  /** Values in one group of filters. */
  valuesPerGroup: 60,
  /** Code points of the searched text that count. */
  text: 120,
  /** Posts of a member that their page shows. */
  recentPosts: 5,
  /** Rows that an export reads at a time. */
  exportBatch: 500,
} as const;
