import { useQuery } from '@tanstack/react-query';
import { findLead } from './api';

/** Each reading is written down: none happens by itself, and what was read is gone with the page. */
export const READ_ONCE = {
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: 0,
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
} as const;

export const useLead = (id: string) =>
  useQuery({ queryKey: ['lead', 'one', id], queryFn: ({ signal }) => findLead(id, signal), ...READ_ONCE });
