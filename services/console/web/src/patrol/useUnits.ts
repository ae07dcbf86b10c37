import { useQuery } from '@tanstack/react-query';
import { allPages } from '../api/allPages';
import { okAs, type PageOf, patrolApi } from '../api/client';
import type { Dispatch, Unit } from './types';

const EVERY_MS = 4_000;
/** A province's board is large: it is asked for less often, or asking would be all that is done. */
const MANY = 1_000;
const MANY_EVERY_MS = 15_000;
const LIMIT = 500;

const every = (query: { state: { data?: readonly unknown[] | undefined } }) =>
  (query.state.data?.length ?? 0) > MANY ? MANY_EVERY_MS : EVERY_MS;

const page = (cursor: string | undefined) => ({ limit: LIMIT, ...(cursor && { cursor }) });

/** Every unit that this reader may see. */
export function useUnits(follow = true) {
  return useQuery({
    queryKey: ['units'],
    queryFn: ({ signal }) =>
      allPages((cursor) =>
        okAs<PageOf<Unit>>(patrolApi.GET('/api/v1/units', { params: { query: page(cursor) }, signal })),
      ),
    refetchInterval: follow ? every : false,
  });
}

/** What they are sent to: a unit itself names its dispatch and no incident. */
export function useOpenDispatches() {
  return useQuery({
    queryKey: ['dispatches', 'open'],
    queryFn: ({ signal }) =>
      allPages((cursor) =>
        okAs<PageOf<Dispatch>>(
          patrolApi.GET('/api/v1/dispatches', {
            params: { query: { open: 'true', ...page(cursor) } },
            signal,
          }),
        ),
      ),
    refetchInterval: every,
  });
}
