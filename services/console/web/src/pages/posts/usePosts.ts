import type { components } from '@openapi/patrol';
import { useQuery } from '@tanstack/react-query';
import { allPages } from '../../api/allPages';
import { okAs, type PageOf, patrolApi } from '../../api/client';

type Schemas = components['schemas'];
export type Establishment = Schemas['Establishment'];
export type Duty = Schemas['Duty'];
export type DutyPlan = Schemas['DutyPlan'];

const EVERY_MS = 30_000;
const of = (regionId: string | undefined) => (regionId ? { regionId } : {});

/** Of a region, then of each directly below it. */
export const useEstablishment = (regionId: string | undefined) =>
  useQuery({
    queryKey: ['establishment', regionId],
    queryFn: ({ signal }) =>
      okAs<Establishment[]>(
        patrolApi.GET('/api/v1/posts/establishment', { params: { query: of(regionId) }, signal }),
      ),
    refetchInterval: EVERY_MS,
  });

export const useStaffing = (regionId: string | undefined) =>
  useQuery({
    queryKey: ['staffing', regionId],
    queryFn: ({ signal }) =>
      okAs<Schemas['Staffing']>(
        patrolApi.GET('/api/v1/posts/establishment/staffing', { params: { query: of(regionId) }, signal }),
      ),
    refetchInterval: EVERY_MS,
  });

/** Where somebody should stand today and nobody does: nobody has it, or whoever has it did not come. */
export const useTodaysGaps = (regionId: string | undefined) =>
  useQuery({
    queryKey: ['duty-gaps', regionId],
    queryFn: async ({ signal }) => {
      const each = ['MISSING', 'VACANT'].map((state) =>
        allPages((cursor) =>
          okAs<PageOf<Duty>>(
            patrolApi.GET('/api/v1/duties', {
              params: { query: { ...of(regionId), state, limit: '500', ...(cursor && { cursor }) } },
              signal,
            }),
          ),
        ),
      );
      return (await Promise.all(each)).flat();
    },
    refetchInterval: EVERY_MS,
  });

export const usePlan = (regionId: string | undefined, span: { from: string; to: string } | undefined) =>
  useQuery({
    queryKey: ['duty-plan', regionId, span],
    enabled: span !== undefined,
    queryFn: ({ signal }) =>
      okAs<DutyPlan>(
        patrolApi.GET('/api/v1/duties/plan', { params: { query: { ...of(regionId), ...span } }, signal }),
      ),
  });
