/** Lengths in Unicode code points, counts in items; both sides of the product use these. */
export const profileLimits = {
  headline: { least: 0, most: 160 },
  about: { least: 0, most: 4_000 },
  organisation: { least: 0, most: 160 },
  sectors: 8,
  expertise: 12,
  languages: 7,
  /** Posts of a member that their page shows. */
  recentPosts: 5,
} as const;
