const a1 = 1.340264;
const a2 = -0.081106;
const a3 = 0.000893;
const a4 = 0.003796;
const m = Math.sqrt(3) / 2;

/** The drawing's size in its own units; the whole world fits its width. */
export const world = { width: 720, height: 306, row: 6, fineRow: 2.4 } as const;

/** Radians to units: the equator is 2 * 2.7066 radians of projected width. */
const scale = world.width / 2 / 2.706629;
const equator = 171;

export interface Place {
  /** Degrees. */
  lat: number;
  lon: number;
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/**
 * Where a place is on the weft map, by the Equal Earth projection (Šavrič, Patterson, Jenny 2018), which keeps areas
 * true to each other.
 */
export function project({ lat, lon }: Place): { x: number; y: number } {
  const t = Math.asin(m * Math.sin(radians(lat)));
  const t2 = t * t;
  const t6 = t2 ** 3;
  const x = (radians(lon) * Math.cos(t)) / (m * (a1 + 3 * a2 * t2 + t6 * (7 * a3 + 9 * a4 * t2)));
  const y = t * (a1 + a2 * t2 + t6 * (a3 + a4 * t2));
  return { x: world.width / 2 + scale * x, y: equator - scale * y };
}

/** The place at a point of the map; null outside the world's outline. */
export function placeAt(x: number, y: number): Place | null {
  const wanted = (equator - y) / scale;
  let t = wanted / a1;
  for (let step = 0; step < 12; step += 1) {
    const t2 = t * t;
    const t6 = t2 ** 3;
    t -= (t * (a1 + a2 * t2 + t6 * (a3 + a4 * t2)) - wanted) / (a1 + 3 * a2 * t2 + t6 * (7 * a3 + 9 * a4 * t2));
  }
  const sinLat = Math.sin(t) / m;
  if (Math.abs(sinLat) > 1) return null;
  const t2 = t * t;
  const t6 = t2 ** 3;
  const lon =
    ((((x - world.width / 2) / scale) * m * (a1 + 3 * a2 * t2 + t6 * (7 * a3 + 9 * a4 * t2))) / Math.cos(t)) *
    (180 / Math.PI);
  return Math.abs(lon) > 180 ? null : { lat: (Math.asin(sinLat) * 180) / Math.PI, lon };
}
