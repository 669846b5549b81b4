/** A municipality's representative point, in degrees. */
export type Place = { code: string; latitude: number; longitude: number };

/** How much further than the accepted commute still counts half. Judged by the founders. */
export const nearFactor = 1.5;

/**
 * Municipalities whose point lies within a commute of one's own, and within one and a half times that (which includes the
 * nearer ones). One's own is always within. Kilometres as the crow flies.
 */
export function municipalitiesWithin(home: string | null, { km, places }: { km: number; places: Place[] }) {
  const from = places.find(({ code }) => code === home);
  if (!from) return { reach: home ? [home] : [], reachNear: home ? [home] : [] };
  const distances = places.map((place) => ({ code: place.code, distance: kilometres(from, place) }));
  const within = (limit: number) => distances.filter(({ distance }) => distance <= limit).map(({ code }) => code);
  return { reach: within(km), reachNear: within(km * nearFactor) };
}

/** Great-circle distance (haversine, mean radius 6,371 km). */
export function kilometres(a: Place, b: Place): number {
  const radians = Math.PI / 180;
  const [latitude, longitude] = [(b.latitude - a.latitude) * radians, (b.longitude - a.longitude) * radians];
  const half =
    Math.sin(latitude / 2) ** 2 +
    Math.cos(a.latitude * radians) * Math.cos(b.latitude * radians) * Math.sin(longitude / 2) ** 2;
  return 2 * 6371 * Math.asin(Math.sqrt(half));
}
