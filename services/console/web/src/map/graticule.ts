export type Position = readonly [longitude: number, latitude: number];
export interface Bounds {
  west: number;
  south: number;
  east: number;
  north: number;
}

const STEPS = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10];
const MOST_LINES = 12;

/** Around all points, with room; of one point, some kilometres. */
export function boundsOf(points: readonly Position[]): Bounds | undefined {
  if (points.length === 0) return undefined;
  const longitudes = points.map(([longitude]) => longitude);
  const latitudes = points.map(([, latitude]) => latitude);
  const room = (values: number[]) => Math.max(0.03, (Math.max(...values) - Math.min(...values)) * 0.15);
  return {
    west: Math.min(...longitudes) - room(longitudes),
    east: Math.max(...longitudes) + room(longitudes),
    south: Math.min(...latitudes) - room(latitudes),
    north: Math.max(...latitudes) + room(latitudes),
  };
}

/** Degrees between two lines, so that there are few enough to read. */
export function stepFor({ west, east, south, north }: Bounds): number {
  const widest = Math.max(east - west, north - south);
  return STEPS.find((step) => widest / step <= MOST_LINES) ?? 10;
}

/** Meridians and parallels: no boundary line, so that no approved map is needed. */
export function graticule(bounds: Bounds): { step: number; lines: Position[][] } {
  const step = stepFor(bounds);
  const from = (low: number) => Math.floor(low / step) - 1;
  const to = (high: number) => Math.ceil(high / step) + 1;
  const clamp = (latitude: number) => Math.min(85, Math.max(-85, latitude));
  const [w, e] = [from(bounds.west), to(bounds.east)];
  const [s, n] = [from(bounds.south), to(bounds.north)];
  const lines: Position[][] = [];
  for (let i = w; i <= e; i++) {
    lines.push([
      [i * step, clamp(s * step)],
      [i * step, clamp(n * step)],
    ]);
  }
  for (let i = s; i <= n; i++) {
    lines.push([
      [w * step, clamp(i * step)],
      [e * step, clamp(i * step)],
    ]);
  }
  return { step, lines };
}
