// Draws the land of the world as horizontal threads, from Natural Earth 1:50m:
//   node apps/web/vite/draw-weft.ts
// A coarse drawing becomes a module of the pages that show the whole world, a fine one a file for its parts.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { geoBounds, geoContains } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { placeAt, world } from '../app/ui/weft/equal-earth.ts';

const antarcticCoast = -58;

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
  if (place === null || place.lat < antarcticCoast) return false;
  const { lat, lon } = place;
  return polygons.some(({ polygon, box: [[west, south], [east, north]] }) => {
    const isBetween = west <= east ? lon >= west && lon <= east : lon >= west || lon <= east;
    return lat >= south && lat <= north && isBetween && geoContains(polygon, [lon, lat]);
  });
};

/** Threads `pitch` units apart, their ends on a grid half as wide; each ends a little before the next may begin. */
function landAt(pitch: number): string {
  const step = pitch / 2;
  const write = (value: number): string => String(Math.round(value * 100) / 100);
  let land = '';
  for (let y = pitch / 2; y < world.height; y += pitch) {
    for (let x = 0; x < world.width; x += step) {
      if (!isLand(x + step / 2, y)) continue;
      const start = x;
      while (x + step < world.width && isLand(x + step * 1.5, y)) x += step;
      land += `M${write(start)} ${write(y)}h${write(x - start + (step * 2) / 3)}`;
    }
  }
  return land;
}

function keep(path: string, content: string): void {
  const file = fileURLToPath(new URL(path, import.meta.url));
  writeFileSync(file, content);
  process.stdout.write(`${file}: ${content.length} bytes\n`);
}

keep(
  '../app/ui/weft/world-land.ts',
  `/** Land as threads, by draw-weft.ts from Natural Earth 1:50m. */\nexport const worldLand =\n  '${landAt(world.row)}';\n`,
);
keep(
  '../public/weft-land.svg',
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${world.width} ${world.height}"><path id="land" d="${landAt(world.fineRow)}"/></svg>\n`,
);
