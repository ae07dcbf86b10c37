import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { allPages } from '../api/allPages';
import { getJson, ledgerApi, ok, okAs, type PageOf } from '../api/client';
import { type Gap, readGaps } from '../desk/gaps';
import { NAMED, type Place, type Region, readPlaces } from './schools';

const GAPS_EVERY_MS = 30_000;
const RARELY_MS = 10 * 60_000;
const NO_PLACES: Place[] = [];
const NO_REGIONS: ReadonlyMap<string, Region> = new Map();

export interface Places {
  places: Place[];
  /** The ledger does not tell. */
  failed: boolean;
  more: boolean;
}

/** The schools in use of the person's region. Asked for when the map opens, and seldom after. */
export function usePlaces(): Places {
  const { data, isError } = useQuery({
    queryKey: ['map', 'schools'],
    // The browser keeps it and asks by its ETag: it is megabytes, and seldom another.
    queryFn: ({ signal }) => ok(ledgerApi.GET('/api/v1/schools/points', { signal, cache: 'no-cache' })),
    staleTime: RARELY_MS,
  });
  const places = useMemo(() => (data ? readPlaces(data) : NO_PLACES), [data]);
  return { places, failed: isError, more: data?.more === true };
}

/** The regions that have a name on the map, by their ids. */
export function useRegions(): ReadonlyMap<string, Region> {
  const { data } = useQuery({
    queryKey: ['map', 'regions'],
    queryFn: async ({ signal }) => {
      const all = await Promise.all(NAMED.map((level) => regionsOf(level, signal)));
      return new Map(all.flat().map((region) => [region.id ?? '', region] as const));
    },
    staleTime: RARELY_MS,
  });
  return data ?? NO_REGIONS;
}

const regionsOf = (level: Region['level'], signal: AbortSignal): Promise<Region[]> =>
  allPages((cursor) =>
    okAs<PageOf<Region>>(
      ledgerApi.GET('/api/v1/regions', { params: { query: { level, limit: '500', cursor } }, signal }),
    ),
  );

/** Schools without an alarm path, by their ids. None where the deployment does not watch for them. */
export function useGaps(): { gaps: ReadonlyMap<string, Gap>; more: boolean } {
  const { data } = useQuery({
    queryKey: ['coverage-gaps', 'map'],
    queryFn: async ({ signal }) => readGaps(await getJson('/api/v1/coverage-gaps?limit=500', signal)),
    refetchInterval: GAPS_EVERY_MS,
  });
  const gaps = useMemo(() => new Map((data?.gaps ?? []).map((gap) => [gap.schoolId, gap])), [data]);
  return { gaps, more: data?.more === true };
}
