import type { components } from '@openapi/patrol';
import type { Position } from '../map/graticule';

export type Progress = components['schemas']['BeatProgress'];
export type Route = components['schemas']['Route'];

type Shape =
  | { type: 'Polygon'; coordinates: number[][][] }
  | { type: 'MultiPolygon'; coordinates: number[][][][] };

/** As patrol's GeoJSON has it; its document leaves geometry and properties open. */
export interface Grid {
  id: string;
  geometry: Shape;
  name: string;
  reached: boolean;
  outline: Position[];
}

export interface Stop {
  schoolId: string;
  at: Position;
  actual: number;
  target: number;
  behind: number;
}

interface Feature {
  id?: string;
  geometry?: unknown;
  properties?: Record<string, unknown>;
}

/** What is not as it should be is left out: a map with less on it is better than none. */
export function read(features: readonly Feature[] = []): { grids: Grid[]; stops: Stop[] } {
  const grids: Grid[] = [];
  const stops: Stop[] = [];
  for (const { id = '', geometry, properties = {} } of features) {
    const shape = geometry as { type?: string; coordinates?: unknown } | undefined;
    if (shape?.type === 'Point') {
      const [longitude, latitude] = shape.coordinates as number[];
      if (longitude === undefined || latitude === undefined) continue;
      stops.push({
        schoolId: String(properties.schoolId),
        at: [longitude, latitude],
        actual: Number(properties.actual),
        target: Number(properties.target),
        behind: Number(properties.behind),
      });
    } else if (shape?.type === 'Polygon' || shape?.type === 'MultiPolygon') {
      grids.push({
        id,
        geometry: shape as Shape,
        name: String(properties.name),
        reached: properties.densityReached === true,
        outline: corners(shape.coordinates),
      });
    }
  }
  return { grids, stops };
}

/** All points of a geometry, however deep its rings lie. */
function corners(coordinates: unknown): Position[] {
  if (!Array.isArray(coordinates)) return [];
  const [longitude, latitude] = coordinates;
  return typeof longitude === 'number' && typeof latitude === 'number'
    ? [[longitude, latitude]]
    : coordinates.flatMap(corners);
}

/** A school on two beats is one place on the map: it is behind for as long as one of them is. */
export function byPlace(stops: readonly Stop[]): Stop[] {
  const places = new Map<string, Stop>();
  for (const stop of stops) {
    const known = places.get(stop.schoolId);
    places.set(stop.schoolId, known && known.behind >= stop.behind ? known : stop);
  }
  return [...places.values()];
}

/** The way through the stops, from where it begins. */
export function wayOf(start: Position, route: Route, stops: readonly Stop[]): Position[] {
  const at = new Map(stops.map((stop) => [stop.schoolId, stop.at]));
  return [
    start,
    ...(route.schoolIds ?? []).flatMap((id) => {
      const place = at.get(id);
      return place ? [place] : [];
    }),
  ];
}
