import type { components } from '@openapi/incident';
import { useQuery } from '@tanstack/react-query';
import { incidentApi, ok } from '../api/client';
import type { Standing } from './actions';

type Schemas = components['schemas'];

/** An incident as far as its reader may know it: what an audience may not know is not in it. */
export type Known = Partial<Schemas['PoliceIncident'] & Schemas['EducationIncident']>;

const EVERY_MS = 3_000;

/** It follows the task: each new version of that asks anew. Without a task it is asked again by itself. */
export function useIncident(incidentId: string, version?: number) {
  return useQuery<Known>({
    queryKey: ['incident', incidentId, version],
    // Of the same incident: what another one's state allows must not be offered here.
    placeholderData: (before) => (before?.incidentId === incidentId ? before : undefined),
    refetchInterval: version === undefined ? EVERY_MS : false,
    queryFn: async ({ signal }): Promise<Known> =>
      ok(incidentApi.GET('/api/v1/incidents/{id}', { params: { path: { id: incidentId } }, signal })),
  });
}

export const isOver = (incident: Known): boolean =>
  incident.state === 'CLOSED' || incident.state === 'MERGED';

export const standingOf = (incident: Known): Standing => ({
  state: incident.state,
  confirmed: Boolean(incident.confirmedAt),
  major: Boolean(incident.majorAt),
  mode: incident.mode,
  drill: incident.drill,
  severity: incident.severity,
  signalCount: incident.signalCount,
  signalIds: incident.signals?.map((signal) => signal.signalId ?? ''),
});
