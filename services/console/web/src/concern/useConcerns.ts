import { useQuery } from '@tanstack/react-query';
import { allPages } from '../api/allPages';
import { now } from '../time/clock';
import { daysAfter, isoDay, startOf } from '../time/days';
import { answerTimes, listConcerns } from './api';
import type { ConcernState } from './types';

const EVERY_MS = 5_000;
const SELDOM_MS = 30_000;
/** Of the times to answer. */
const DAYS = 30;

const OPEN: readonly ConcernState[] = ['OPEN', 'GROUPED'];
const OVER: readonly ConcernState[] = ['ANSWERED', 'DISMISSED'];

/** Those that wait, with what is answered together with them; on demand those that are over, too. */
export const useConcerns = (over: boolean) =>
  useQuery({
    queryKey: ['response', 'concerns', over],
    queryFn: async ({ signal }) => {
      const states = over ? [...OPEN, ...OVER] : OPEN;
      const all = states.map((state) => allPages((cursor) => listConcerns(state, cursor, signal)));
      return (await Promise.all(all)).flat();
    },
    refetchInterval: EVERY_MS,
  });

export function useAnswerTimes() {
  const today = isoDay(now());
  return useQuery({
    queryKey: ['response', 'concerns', 'times', today],
    queryFn: ({ signal }) =>
      answerTimes(startOf(daysAfter(today, -DAYS)), startOf(daysAfter(today, 1)), signal),
    refetchInterval: SELDOM_MS,
  });
}
