import { useQuery } from '@tanstack/react-query';
import { ledgerApi, okAs, type PageOf } from '../api/client';
import type { Plan } from './plans';

const NONE: Plan[] = [];

/** The plans of a school; none where there are none, or where they cannot be had. */
export function usePlans(schoolId: string | undefined): { plans: Plan[]; isError: boolean; known: boolean } {
  const { data, isError } = useQuery({
    queryKey: ['floor-plans', schoolId],
    enabled: schoolId !== undefined,
    queryFn: async ({ signal }) =>
      okAs<PageOf<Plan>>(
        ledgerApi.GET('/api/v1/schools/{id}/floor-plans', {
          params: { path: { id: schoolId ?? '' } },
          signal,
        }),
      ),
  });
  return { plans: data?.items ?? NONE, isError, known: data !== undefined };
}
