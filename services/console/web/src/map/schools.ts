import type { components } from '@openapi/ledger';
import type { Gap } from '../desk/gaps';
import type { Position } from './graticule';

/** A school as the map needs it. */
export interface Place {
  id: string;
  name: string;
  regionPath: string;
  at: Position;
}

export type Region = components['schemas']['Region'];

/** Where names of regions give way to smaller ones, and these to the schools themselves. */
export const COUNTIES_FROM = 7.5;
export const SCHOOLS_FROM = 9.5;

export type Tier = 'prefectures' | 'counties';

/** Which regions are named at this zoom; none where the schools themselves are shown. */
export function tierAt(zoom: number): Tier | undefined {
  if (zoom >= SCHOOLS_FROM) return undefined;
  return zoom < COUNTIES_FROM ? 'prefectures' : 'counties';
}

const LEVELS: Record<Tier, readonly (string | undefined)[]> = {
  prefectures: ['PREFECTURE', 'DIRECTLY_ADMINISTERED_UNIT'],
  counties: ['COUNTY', 'DIRECTLY_ADMINISTERED_UNIT', 'FUNCTIONAL_ZONE'],
};

/** The levels that are named at all. */
export const NAMED = [...new Set(Object.values(LEVELS).flat())] as NonNullable<Region['level']>[];

export function readPlaces(collection: components['schemas']['SchoolPoints'] | undefined): Place[] {
  return (collection?.features ?? []).flatMap(({ geometry, properties }): Place[] => {
    const [longitude, latitude] = geometry?.coordinates ?? [];
    if (longitude === undefined || latitude === undefined || !properties?.id) return [];
    return [
      {
        id: properties.id,
        name: properties.name ?? properties.id,
        regionPath: properties.regionPath ?? '/',
        at: [longitude, latitude],
      },
    ];
  });
}

export interface Centre {
  region: Region;
  at: Position;
  schools: number;
  gaps: number;
}

export const idsOf = (regionPath: string): string[] => regionPath.split('/').filter(Boolean);

/**
 * Each region of the tier with its number of schools, in the middle of them: no boundary is known here. A
 * school whose path has none of the tier, as in a zone of the province's own, counts for the first that has
 * a name.
 */
export function centresOf(
  places: readonly Place[],
  regions: ReadonlyMap<string, Region>,
  tier: Tier,
  gaps: ReadonlyMap<string, Gap>,
): Centre[] {
  const found = new Map<string, { region: Region; x: number; y: number; schools: number; gaps: number }>();
  for (const place of places) {
    const named = idsOf(place.regionPath).flatMap((id) => regions.get(id) ?? []);
    const region = named.find(({ level }) => LEVELS[tier].includes(level)) ?? named[0];
    if (!region?.id) continue;
    const sum = found.get(region.id) ?? { region, x: 0, y: 0, schools: 0, gaps: 0 };
    sum.x += place.at[0];
    sum.y += place.at[1];
    sum.schools += 1;
    sum.gaps += gaps.has(place.id) ? 1 : 0;
    found.set(region.id, sum);
  }
  return [...found.values()].map(({ region, x, y, schools, gaps }) => ({
    region,
    at: [x / schools, y / schools],
    schools,
    gaps,
  }));
}

interface OnScreen {
  x: number;
  y: number;
}

/** What fits on the screen without one label over another, the first come first. */
export function uncovered<T extends OnScreen>(labels: readonly T[], width: number, height: number): T[] {
  const kept: T[] = [];
  for (const label of labels) {
    const free = kept.every(({ x, y }) => Math.abs(x - label.x) >= width || Math.abs(y - label.y) >= height);
    if (free) kept.push(label);
  }
  return kept;
}
