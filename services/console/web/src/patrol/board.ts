import type { Unit, UnitStatus } from './types';

/** As a dispatcher looks for them: who could go, then who is out, then who is not there. */
export const STATUSES: readonly UnitStatus[] = [
  'AVAILABLE',
  'ASSIGNED',
  'EN_ROUTE',
  'ON_SCENE',
  'CLEARING',
  'OFF_DUTY',
];
export const KINDS = [
  'POLICE',
  'AUXILIARY',
  'POLICE_ROOM',
  'SCHOOL_GUARD',
  'SCHOOL_STAFF',
  'VOLUNTEER',
] as const;

export interface Filter {
  status?: string | undefined;
  kind?: string | undefined;
  text?: string;
}

export function shown(units: readonly Unit[], { status, kind, text = '' }: Filter): Unit[] {
  const wanted = text.trim().toLowerCase();
  return units
    .filter((unit) => !status || unit.status === status)
    .filter((unit) => !kind || unit.kind === kind)
    .filter((unit) => `${unit.callSign} ${unit.agency} ${unit.id}`.toLowerCase().includes(wanted))
    .sort(
      (a, b) => rank(a) - rank(b) || (a.callSign ?? '').localeCompare(b.callSign ?? '', 'zh') || rankId(a, b),
    );
}

const rank = (unit: Unit): number => STATUSES.indexOf(unit.status ?? 'OFF_DUTY');
const rankId = (a: Unit, b: Unit): number => (a.id ?? '').localeCompare(b.id ?? '');

export function counts(units: readonly Unit[]): Map<string, number> {
  const all = new Map<string, number>();
  for (const { status = 'OFF_DUTY' } of units) all.set(status, (all.get(status) ?? 0) + 1);
  return all;
}

/** In milliseconds; a clock that is ahead of ours makes it no less than new. Undefined: nothing was heard. */
export function positionAge(unit: Unit, now: number): number | undefined {
  const at = Date.parse(unit.position?.measuredAt ?? '');
  return Number.isNaN(at) ? undefined : Math.max(0, now - at);
}

export type Turn = 'on-duty' | 'off-duty' | 'available';

const TURNS: Record<UnitStatus, readonly Turn[]> = {
  OFF_DUTY: ['on-duty'],
  AVAILABLE: ['off-duty'],
  // What a dispatch holds ends with that dispatch.
  ASSIGNED: [],
  EN_ROUTE: [],
  ON_SCENE: [],
  CLEARING: ['available', 'off-duty'],
};

export const turnsOf = (status: string | undefined): readonly Turn[] =>
  status && status in TURNS ? TURNS[status as UnitStatus] : [];
