import type { components } from '@openapi/incident';

export type Unit = components['schemas']['IncidentUnit'];
export type UnitStatus = 'ASSIGNED' | 'EN_ROUTE' | 'ARRIVED' | 'CLEARED' | 'RECALLED';

const NEXT: Record<UnitStatus, readonly UnitStatus[]> = {
  ASSIGNED: ['EN_ROUTE', 'ARRIVED', 'RECALLED'],
  EN_ROUTE: ['ARRIVED', 'RECALLED'],
  ARRIVED: ['CLEARED', 'RECALLED'],
  CLEARED: [],
  RECALLED: [],
};

/** What a unit can be reported as next: reports only move on. One that ended can be sent again by its name. */
export const nextOf = (status: string | undefined): readonly UnitStatus[] =>
  status && status in NEXT ? NEXT[status as UnitStatus] : [];

/** The word for a report, as a dispatcher gives it. */
export const VERBS = {
  ASSIGNED: 'assigned',
  EN_ROUTE: 'enRoute',
  ARRIVED: 'onScene',
  CLEARED: 'cleared',
  RECALLED: 'recalled',
} as const;

/** In so many minutes; a time that is none is not said. */
export function arrival(now: number, minutes: number | undefined | null): string | undefined {
  return minutes !== undefined && minutes !== null && minutes >= 0 && minutes <= 24 * 60
    ? new Date(now + minutes * 60_000).toISOString()
    : undefined;
}
