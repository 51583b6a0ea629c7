/** Lengths in Unicode code points. */
export const memberLimits = {
  /** The reason of an act about somebody's account, told to them. */
  reason: { least: 5, most: 500 },
  /** The reason of an act that gives something back. */
  optionalReason: { least: 0, most: 500 },
  /** A note of staff about a member. */
  note: { least: 1, most: 2000 },
  /** Notes of staff about one member. */
  notes: 50,
  /** Days that a suspension lasts at the most where whoever suspends may not do so without an end. */
  suspendedDays: 30,
  /** Days that anybody suspends for at the most; longer is without an end. */
  suspendedDaysEver: 366,
  /** Lengths that forms offer, in days. */
  suspensions: [1, 3, 7, 14, 30],
  /** Lines of the record that are shown of a member. */
  measures: 30,
} as const;
