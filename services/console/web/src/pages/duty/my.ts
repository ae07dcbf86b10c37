import type { components } from '@openapi/patrol';
import { type QueryClient, useQuery } from '@tanstack/react-query';
import { okAs, type PageOf, patrolApi } from '../../api/client';
import type { Dispatch, Unit } from '../../patrol/types';
import type { Answer } from './deliver';

const EVERY_MS = 3_000;
const GUARD_EVERY_MS = 15_000;
export type Duty = components['schemas']['Duty'];

/** It is a proposal before: nobody has sent the unit, so its people are not told. */
const SENT: readonly string[] = ['ASSIGNED', 'ACCEPTED', 'EN_ROUTE', 'ARRIVED'];

export const useMyUnit = (id: string | undefined) =>
  useQuery({
    queryKey: ['my', 'unit', id],
    enabled: id !== undefined,
    queryFn: ({ signal }) =>
      okAs<Unit>(patrolApi.GET('/api/v1/units/{id}', { params: { path: { id: id ?? '' } }, signal })),
    refetchInterval: EVERY_MS,
    refetchIntervalInBackground: true,
  });

/** What the unit is sent to now; null: nothing. */
export const useMyDispatch = (unitId: string | undefined) =>
  useQuery({
    queryKey: ['my', 'dispatch', unitId],
    enabled: unitId !== undefined,
    queryFn: async ({ signal }): Promise<Dispatch | null> => {
      const page = await okAs<PageOf<Dispatch>>(
        patrolApi.GET('/api/v1/dispatches', {
          params: { query: { unitId: unitId ?? '', open: 'true', limit: 500 } },
          signal,
        }),
      );
      return page.items?.find((each) => SENT.includes(each.state ?? '')) ?? null;
    },
    refetchInterval: EVERY_MS,
    refetchIntervalInBackground: true,
  });

/** How one ended that is not ours any more: called back, given to others, or done. */
export const useEnded = (id: string | undefined) =>
  useQuery({
    queryKey: ['my', 'ended', id],
    enabled: id !== undefined,
    queryFn: ({ signal }) =>
      okAs<Dispatch>(
        patrolApi.GET('/api/v1/dispatches/{id}', { params: { path: { id: id ?? '' } }, signal }),
      ),
  });

/** Where this person stands guard today, in the order of the day. */
export const useMyGuardDuties = () =>
  useQuery({
    queryKey: ['my', 'duties'],
    queryFn: async ({ signal }) => {
      const page = await okAs<PageOf<Duty>>(
        patrolApi.GET('/api/v1/duties', { params: { query: { mine: true, limit: '50' } }, signal }),
      );
      return (page.items ?? []).toSorted((a, b) => (a.begin ?? '').localeCompare(b.begin ?? ''));
    },
    refetchInterval: GUARD_EVERY_MS,
  });

/** Shows an answer at once. What was asked before it and is on its way back is old by now. */
export async function learnAnswer(queries: QueryClient, { dispatch, unit }: Answer): Promise<void> {
  await queries.cancelQueries({ queryKey: ['my'] });
  if (unit) queries.setQueryData(['my', 'unit', unit.id], unit);
  if (dispatch) {
    const now = SENT.includes(dispatch.state ?? '') ? dispatch : null;
    queries.setQueryData(['my', 'dispatch', dispatch.unitId], now);
  }
  void queries.invalidateQueries({ queryKey: ['my'] });
}
