import type { components } from '@openapi/ledger';
import { useInfiniteQuery } from '@tanstack/react-query';
import { ledgerApi, okAs, type PageOf } from '../../api/client';
import type { Told } from '../../api/told';
import { daysAfter, startOf } from '../../time/days';

export type Item = Told<components['schemas']['Item']>;
export type Mode = Item['mode'];
export const MODES: readonly Mode[] = ['ACTUAL', 'EXERCISE', 'TEST'];

const EVERY_MS = 30_000;

export interface Filter {
  mode: Mode;
  /** The first and the last day in China; empty: whenever. */
  from: string;
  until: string;
}

/** The newest first, of one mode: what an exercise found never stands among what was real. */
export function useItems({ mode, from, until }: Filter) {
  const query = {
    mode,
    ...(from && { from: startOf(from) }),
    ...(until && { to: startOf(daysAfter(until, 1)) }),
  };
  return useInfiniteQuery({
    queryKey: ['items', query],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor, signal }) =>
      okAs<PageOf<Item>>(
        ledgerApi.GET('/api/v1/items', {
          params: { query: { ...query, ...(cursor && { cursor }) } },
          signal,
        }),
      ),
    getNextPageParam: (last) => last.nextCursor,
    refetchInterval: EVERY_MS,
  });
}
