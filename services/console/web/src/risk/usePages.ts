import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';

/**
 * A list as it is read, page after page at a touch.
 *
 * @param every milliseconds until it is read again
 */
export function usePages<P extends { nextCursor?: string }>(
  queryKey: readonly unknown[],
  ask: (cursor: string | undefined, signal: AbortSignal) => Promise<P>,
  every: number | false = false,
) {
  const query = useInfiniteQuery({
    queryKey,
    placeholderData: keepPreviousData,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => ask(pageParam, signal),
    getNextPageParam: (last: P) => last.nextCursor,
    refetchInterval: every,
  });
  return { ...query, pages: query.data?.pages ?? [] };
}
