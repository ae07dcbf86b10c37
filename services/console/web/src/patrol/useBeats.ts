import type { components } from '@openapi/patrol';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { allPages } from '../api/allPages';
import { okAs, type PageOf, patrolApi } from '../api/client';
import type { Position } from '../map/graticule';
import { type Progress, type Route, read } from './beats';

const EVERY_MS = 15_000;

/** Each beat's day against its targets, those furthest behind first. */
export const useProgress = (day: string) =>
  useQuery({
    queryKey: ['beats', 'progress', day],
    queryFn: async ({ signal }) => {
      const all = await allPages((cursor) =>
        okAs<PageOf<Progress>>(
          patrolApi.GET('/api/v1/beats/progress', {
            params: { query: { day, limit: '500', ...(cursor && { cursor }) } },
            signal,
          }),
        ),
      );
      return all.sort(
        (a, b) => (b.behind ?? 0) - (a.behind ?? 0) || (a.name ?? '').localeCompare(b.name ?? '', 'zh'),
      );
    },
    refetchInterval: EVERY_MS,
  });

export function useBeatMap(day: string) {
  const { data } = useQuery({
    queryKey: ['beats', 'map', day],
    queryFn: ({ signal }) =>
      okAs<components['schemas']['BeatMap']>(
        patrolApi.GET('/api/v1/beats/map', { params: { query: { day } }, signal }),
      ),
    refetchInterval: EVERY_MS,
  });
  return useMemo(() => read(data?.features), [data]);
}

export const askRoute = (id: string, day: string, [longitude, latitude]: Position): Promise<Route> =>
  okAs<Route>(
    patrolApi.POST('/api/v1/beats/{id}/route', {
      params: { path: { id } },
      body: { day, position: { longitude, latitude, datum: 'CGCS2000' } },
    }),
  );
