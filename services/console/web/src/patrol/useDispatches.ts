import { useQuery } from '@tanstack/react-query';
import { okAs, type PageOf, patrolApi } from '../api/client';
import { Fault } from '../api/problem';
import type { Dispatch, Photo, Recommendation } from './types';

const EVERY_MS = 3_000;
const RECOMMEND_EVERY_MS = 10_000;

const absent = (error: unknown): boolean => error instanceof Fault && error.absent;

/** A deployment without patrol is asked once, and not again while this stays open. */
const unlessAbsent = (every: number) => (query: { state: { error: unknown } }) =>
  absent(query.state.error) ? false : every;

/** All that were sent or proposed for an incident. No lane tells of them, so they are asked for. */
export function useDispatches(incidentId: string) {
  const query = useQuery({
    queryKey: ['dispatches', incidentId],
    queryFn: ({ signal }) =>
      okAs<PageOf<Dispatch>>(
        patrolApi.GET('/api/v1/dispatches', {
          params: { query: { incidentId, limit: 500 } },
          signal,
        }),
      ),
    refetchInterval: unlessAbsent(EVERY_MS),
  });
  return { ...query, absent: absent(query.error) };
}

export function useRecommendation(incidentId: string, wanted: boolean) {
  return useQuery({
    queryKey: ['recommendation', incidentId],
    enabled: wanted,
    queryFn: ({ signal }) =>
      okAs<Recommendation>(
        patrolApi.GET('/api/v1/dispatches/recommendations', { params: { query: { incidentId } }, signal }),
      ),
    refetchInterval: unlessAbsent(RECOMMEND_EVERY_MS),
  });
}

const PHOTOS_EVERY_MS = 10_000;

/** Without the pictures themselves. */
export function usePhotos(dispatchId: string) {
  return useQuery({
    queryKey: ['photos', dispatchId],
    queryFn: async ({ signal }) => {
      const page = await okAs<PageOf<Photo>>(
        patrolApi.GET('/api/v1/dispatches/{id}/photos', { params: { path: { id: dispatchId } }, signal }),
      );
      return page.items ?? [];
    },
    refetchInterval: PHOTOS_EVERY_MS,
  });
}
