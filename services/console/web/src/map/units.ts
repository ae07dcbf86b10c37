import type { Unit } from '../patrol/types';
import type { Position } from './graticule';

export interface PlacedUnit {
  unit: Unit;
  at: Position;
  /** Heard of lately; else it is taken to be at its station. */
  live: boolean;
}

/** Who is on duty and somewhere, the busy before the free: what is done now is looked for first. */
export function placedUnits(units: readonly Unit[]): PlacedUnit[] {
  return units
    .flatMap((unit): PlacedUnit[] => {
      const { longitude, latitude } = unit.position?.position ?? unit.station ?? {};
      if (unit.status === 'OFF_DUTY' || longitude === undefined || latitude === undefined) return [];
      return [{ unit, at: [longitude, latitude], live: unit.position?.position !== undefined }];
    })
    .sort((a, b) => Number(isFree(a)) - Number(isFree(b)) || id(a).localeCompare(id(b)));
}

const isFree = ({ unit }: PlacedUnit): boolean => unit.status === 'AVAILABLE';
const id = ({ unit }: PlacedUnit): string => unit.id ?? '';
