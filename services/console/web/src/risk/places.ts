import type { Level, SchoolLevel } from '../api/risk';
import { LEVELS } from '../api/risk';
import type { Place } from '../map/schools';

export interface RiskPlace extends Place {
  level: Level;
}

/** Schools of known level where the map knows their place, the gravest first. */
export function placesOf(places: readonly Place[], levels: readonly SchoolLevel[]): RiskPlace[] {
  const of = new Map(levels.map(({ schoolId, level }) => [schoolId, level]));
  return places
    .flatMap((place) => {
      const level = of.get(place.id);
      return level ? [{ ...place, level }] : [];
    })
    .sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level));
}

/** Those that are labelled; the rest are dots. */
export const labelled = (places: readonly RiskPlace[], most: number): RiskPlace[] =>
  places.filter(({ level }) => level === 'RED' || level === 'ORANGE').slice(0, most);
