import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { Found } from '../../api/lead';
import { type Filter, listLeads, searchLeads } from '../../lead/api';

const EVERY_MS = 15_000;

/** What there is, as far as it is the reader's to know of; with words, what they handle and it is about. */
export const useLeads = (filter: Filter, words: string) =>
  useInfiniteQuery({
    queryKey: ['lead', 'list', filter, words],
    placeholderData: keepPreviousData,
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam, signal }): Promise<Found> => {
      if (words) return searchLeads(words, filter, pageParam, signal);
      const { items = [], nextCursor } = await listLeads(filter, pageParam, signal);
      return { items, known: [], unknown: [], ...(nextCursor && { nextCursor }) };
    },
    getNextPageParam: (last) => last.nextCursor,
    refetchInterval: EVERY_MS,
  });
