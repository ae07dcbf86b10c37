import type { components } from '@openapi/incident';

/** An incident as its school may know it. The dispatch's state may be missing with an older service. */
export type OwnIncident = components['schemas']['SchoolIncident'] & {
  dispatchState?: string;
  dispatchStateAt?: string;
};

export type Dispatch = 'RECEIVED' | 'ACKNOWLEDGED' | 'ON_THE_WAY' | 'ARRIVED';

export const PATIENCE_MS = 10_000;

const SILENT = ['DURESS', 'SILENT_PANIC'];
const OVER = ['CLOSED', 'MERGED'];
const STATES: readonly string[] = ['RECEIVED', 'ACKNOWLEDGED', 'ON_THE_WAY', 'ARRIVED'];

/** The service tells a school nothing of a silent press; the page does not rely on it alone. */
const shown = (incident: OwnIncident): boolean =>
  !(incident.kinds ?? []).some((kind) => SILENT.includes(kind));

export const ownOpen = (incidents: OwnIncident[]): OwnIncident[] =>
  incidents.filter((each) => shown(each) && !OVER.includes(each.state ?? ''));

export const ownPast = (incidents: OwnIncident[]): OwnIncident[] =>
  incidents.filter((each) => shown(each) && OVER.includes(each.state ?? ''));

export function dispatchOf(incident: OwnIncident): { state: Dispatch; at: string | undefined } {
  const { dispatchState, dispatchStateAt, acknowledgedAt, openedAt } = incident;
  if (dispatchState && STATES.includes(dispatchState))
    return { state: dispatchState as Dispatch, at: dispatchStateAt };
  return acknowledgedAt ? { state: 'ACKNOWLEDGED', at: acknowledgedAt } : { state: 'RECEIVED', at: openedAt };
}

/**
 * Why the page tells the school to call 110 by itself, if it does: an alarm that nobody acknowledged, or a
 * page that cannot know. An exercise or a test never sends anybody to the telephone.
 *
 * @param incidents as far as they are known
 * @param now the platform's clock, which `openedAt` is by
 * @param quietFor since the incidents were last heard of, in milliseconds
 */
export function dial110(
  incidents: OwnIncident[],
  now: number,
  quietFor: number,
): 'unanswered' | 'no-contact' | undefined {
  const unanswered = ownOpen(incidents).some(
    (each) =>
      each.mode === 'ACTUAL' &&
      dispatchOf(each).state === 'RECEIVED' &&
      now - Date.parse(each.openedAt ?? '') >= PATIENCE_MS,
  );
  if (unanswered) return 'unanswered';
  return quietFor >= PATIENCE_MS ? 'no-contact' : undefined;
}
