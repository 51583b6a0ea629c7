import { geoEqualEarth } from 'd3-geo';
import { placeAt, project, world, type Place } from './equal-earth.ts';

const places: readonly Place[] = [
  { lat: 0, lon: 0 },
  { lat: 21.1, lon: -101.7 },
  { lat: -33.9, lon: 18.4 },
  { lat: 60, lon: 179 },
  { lat: -55, lon: -70 },
];

describe('the projection of the weft map', () => {
  const centre = project({ lat: 0, lon: 0 });
  const edge = project({ lat: 0, lon: 180 });
  const published = geoEqualEarth()
    .translate([centre.x, centre.y])
    .scale((edge.x - centre.x) / 2.706629);

  it('spans the width of the drawing', () => {
    expect(edge.x).toBeCloseTo(world.width, 3);
  });

  it.each(places)('puts $lat, $lon where Equal Earth does', ({ lat, lon }) => {
    const { x, y } = project({ lat, lon });
    const [wantedX, wantedY] = published([lon, lat]) ?? [];
    expect(x).toBeCloseTo(wantedX ?? Number.NaN, 2);
    expect(y).toBeCloseTo(wantedY ?? Number.NaN, 2);
  });

  it.each(places)('finds $lat, $lon again', (place) => {
    const { x, y } = project(place);
    expect(placeAt(x, y)?.lat).toBeCloseTo(place.lat, 4);
    expect(placeAt(x, y)?.lon).toBeCloseTo(place.lon, 4);
  });

  it('has nothing outside the outline of the world', () => {
    expect(placeAt(2, 4)).toBeNull();
  });
});
