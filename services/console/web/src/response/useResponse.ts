import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { allPages } from '../api/allPages';
import { Fault } from '../api/problem';
import { findDrift, findPlan, findResponse, listResponses, recordOf } from './api';
import type { Line, Response } from './types';

/** Beside the stream, which says what changed: time alone changes how the tracks stand. */
const EVERY_MS = 5_000;
const SOON_MS = 2_000;
const SELDOM_MS = 10_000;

/** A deployment without responses is asked once, and not again while this stays open. */
const unlessAbsent = (every: number) => (query: { state: { error: unknown } }) =>
  query.state.error instanceof Fault && query.state.error.absent ? false : every;

export const useResponse = (id: string) =>
  useQuery({
    queryKey: ['response', id],
    queryFn: ({ signal }) => findResponse(id, signal),
    refetchInterval: unlessAbsent(EVERY_MS),
  });

/** How the tracks stand against one another: the clock moves it, so it is asked for by itself. */
export const useDrift = (id: string) =>
  useQuery({
    queryKey: ['response', id, 'drift'],
    queryFn: ({ signal }) => findDrift(id, signal),
    refetchInterval: unlessAbsent(EVERY_MS),
  });

/** What ties its tracks together, by the plan that it goes by. */
export const usePlan = (plan: Response['plan'] | undefined) =>
  useQuery({
    queryKey: ['response-plan', plan?.id, plan?.version],
    enabled: plan !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    retry: 2,
    queryFn: ({ signal }) => findPlan(plan ?? { id: '', version: 0, title: { zh: '', en: '' } }, signal),
  });

/** Each change has its line and makes a version, so it is asked anew with each version. */
export const useRecord = ({ id, version }: Pick<Response, 'id' | 'version'>) =>
  useQuery<Line[]>({
    queryKey: ['response', id, 'record', version],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => allPages((cursor) => recordOf(id, cursor, signal)),
  });

/** The response of an incident, where there is one. */
export const useResponseOf = (incidentId: string) =>
  useQuery({
    queryKey: ['response', 'of', incidentId],
    queryFn: async ({ signal }) => (await listResponses({ incidentId }, signal)).items?.[0] ?? null,
    // It opens by itself a moment after the incident is major and confirmed.
    refetchInterval: (query) => unlessAbsent(query.state.data ? SELDOM_MS : SOON_MS)(query),
  });
