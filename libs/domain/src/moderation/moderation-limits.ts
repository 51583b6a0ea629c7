/** Lengths in Unicode code points. */
export const moderationLimits = {
  /** The reason of an act against what somebody wrote. */
  reason: { least: 5, most: 500 },
  /** The reason of an act that takes nothing from anybody: restore, unlock, pin. */
  optionalReason: { least: 0, most: 500 },
} as const;
