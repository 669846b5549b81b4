type Position = [longitude: number, latitude: number, ...rest: number[]];
type Polygon = Position[][];
type Point = { latitude: number; longitude: number };

/**
 * A point that stands for an area: the centre of gravity of its largest polygon, or where that lies outside (in a bay,
 * beyond a bend), the middle of the widest stretch of land on the same latitude. Rings are longitude, latitude in degrees.
 */
export function representativePoint(polygons: Polygon[]): Point {
  const outlines = polygons.flatMap(([outer]) => outer ?? []);
  const rings = polygons.map(([outer = []]) => ({ outer, ...centreOf(outer) }));
  const largest = rings.reduce(
    (one, other) => (other.area > one.area ? other : one),
    rings[0] ?? { outer: outlines, ...noCentre },
  );
  const { latitude, longitude, outer } = largest;
  const stretches = landOn(latitude, outer);
  const isInside = stretches.some(([west, east]) => west <= longitude && longitude <= east);
  if (isInside) return rounded({ latitude, longitude });
  const [west, east] = stretches.reduce(
    (one, other) => (other[1] - other[0] > one[1] - one[0] ? other : one),
    [longitude, longitude],
  );
  return rounded({ latitude, longitude: (west + east) / 2 });
}

const noCentre = { area: 0, latitude: 0, longitude: 0 };

/** The shoelace formula; degrees are treated as flat, which is right enough within a municipality. */
function centreOf(ring: Position[]): Point & { area: number } {
  const [origin] = ring;
  if (!origin) return noCentre;
  let [doubleArea, x, y] = [0, 0, 0];
  for (const [place, [fromX, fromY]] of ring.entries()) {
    const [toX, toY] = ring[(place + 1) % ring.length] ?? origin;
    const cross = (fromX - origin[0]) * (toY - origin[1]) - (toX - origin[0]) * (fromY - origin[1]);
    doubleArea += cross;
    x += (fromX + toX - 2 * origin[0]) * cross;
    y += (fromY + toY - 2 * origin[1]) * cross;
  }
  if (doubleArea === 0) return { area: 0, latitude: origin[1], longitude: origin[0] };
  const factor = 1 / (3 * doubleArea);
  return { area: Math.abs(doubleArea) / 2, latitude: origin[1] + y * factor, longitude: origin[0] + x * factor };
}

/** Where a latitude runs within a ring: pairs of west and east. */
function landOn(latitude: number, ring: Position[]): [number, number][] {
  const crossings: number[] = [];
  for (const [place, [fromX, fromY]] of ring.entries()) {
    const [toX, toY] = ring[(place + 1) % ring.length] ?? [fromX, fromY];
    if (fromY > latitude === toY > latitude) continue;
    crossings.push(fromX + ((latitude - fromY) / (toY - fromY)) * (toX - fromX));
  }
  crossings.sort((one, other) => one - other);
  const pairs: [number, number][] = [];
  for (let place = 0; place + 1 < crossings.length; place += 2)
    pairs.push([crossings[place] ?? 0, crossings[place + 1] ?? 0]);
  return pairs;
}

/** To some ten metres. */
function rounded({ latitude, longitude }: Point): Point {
  return { latitude: Math.round(latitude * 10_000) / 10_000, longitude: Math.round(longitude * 10_000) / 10_000 };
}
