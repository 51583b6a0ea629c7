// Draws the land of the world as horizontal threads and writes it as a module of the pages:
//   node apps/web/vite/draw-weft.ts
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoBounds, geoContains } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { placeAt, world } from '../app/ui/weft/equal-earth.ts';

const step = 3;
const antarcticCircle = -58;

const atlas = createRequire(import.meta.url).resolve('world-atlas/land-50m.json');
const topology = JSON.parse(readFileSync(atlas, 'utf8')) as Topology<{ land: GeometryCollection }>;

/** The polygons of the land, each with the box that most places are outside of. */
const polygons = feature(topology, topology.objects.land).features.flatMap(({ geometry }) =>
  geometry.type === 'MultiPolygon'
    ? geometry.coordinates.map((coordinates) => {
        const polygon = { type: 'Polygon' as const, coordinates };
        return { polygon, box: geoBounds(polygon) };
      })
    : [],
);

const isLand = (x: number, y: number): boolean => {
  const place = placeAt(x, y);
  if (place === null || place.lat < antarcticCircle) return false;
  const { lat, lon } = place;
  return polygons.some(({ polygon, box: [[west, south], [east, north]] }) => {
    const isInside =
      lat >= south && lat <= north && (west <= east ? lon >= west && lon <= east : lon >= west || lon <= east);
    return isInside && geoContains(polygon, [lon, lat]);
  });
};

function threadsOf(y: number): string {
  let threads = '';
  for (let x = 0; x < world.width; x += step) {
    if (!isLand(x + step / 2, y)) continue;
    const start = x;
    while (x + step < world.width && isLand(x + step + step / 2, y)) x += step;
    threads += `M${start} ${y}h${x - start + step - 1}`;
  }
  return threads;
}

let land = '';
for (let y = world.row / 2; y < world.height; y += world.row) land += threadsOf(y);

const target = new URL('../app/ui/weft/world-land.ts', import.meta.url);
writeFileSync(
  target,
  `/** Land as threads, by draw-weft.ts from Natural Earth 1:50m. */\nexport const worldLand =\n  '${land}';\n`,
);
process.stdout.write(`${target.pathname}: ${land.length} bytes\n`);
