import type { Position } from '../map/graticule';

const METRES_PER_DEGREE = 111_195;
const CORNERS = 32;

/**
 * A closed ring around a place, good enough for a cordon of some hundred metres: the first minutes ask for one at
 * once, and nobody draws it on a map then.
 */
export function ringAround([longitude, latitude]: Position, metres: number): number[][] {
  const narrower = Math.cos((latitude * Math.PI) / 180);
  const corner = (at: number): number[] => {
    const angle = (2 * Math.PI * at) / CORNERS;
    return [
      round(longitude + (metres * Math.cos(angle)) / (METRES_PER_DEGREE * narrower)),
      round(latitude + (metres * Math.sin(angle)) / METRES_PER_DEGREE),
    ];
  };
  const ring = Array.from({ length: CORNERS }, (_, at) => corner(at));
  return [...ring, corner(0)];
}

/** To a decimetre or so. */
const round = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;
