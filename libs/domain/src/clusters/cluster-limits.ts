/** Lengths are in Unicode code points. */
export const clusterLimits = {
  name: { least: 3, most: 120 },
  localName: { least: 0, most: 120 },
  region: { least: 0, most: 80 },
  city: { least: 0, most: 80 },
  /** Degrees to either side. */
  lat: 90,
  lon: 180,
  sector: { least: 3, most: 120 },
  otherDivisions: 6,
  description: { least: 20, most: 2000 },
  figures: 12,
  metric: { least: 2, most: 80 },
  unit: { least: 0, most: 30 },
  note: { least: 0, most: 200 },
  figureSource: { least: 0, most: 300 },
  firstYear: 1900,
  lastYear: 2100,
  sources: 20,
  sourceTitle: { least: 3, most: 300 },
  sourceUrl: { least: 8, most: 500 },
  /** Why a cluster is archived. */
  reason: { least: 3, most: 500 },
} as const;
