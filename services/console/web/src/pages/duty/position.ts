import type { components } from '@openapi/patrol';

export type Reported = components['schemas']['UnitPosition'];

interface Reading {
  coords: { longitude: number; latitude: number };
  timestamp: number;
}

/**
 * As patrol takes it. Browsers measure in WGS-84 and by their own clock: `offset` is how far the platform's
 * is ahead of it.
 */
export const reported = (unitId: string, { coords, timestamp }: Reading, offset: number): Reported => ({
  unitId,
  position: {
    longitude: round(coords.longitude),
    latitude: round(coords.latitude),
    datum: 'WGS84',
  },
  measuredAt: new Date(timestamp + offset).toISOString(),
});

/** Six places are a hand's breadth. */
const round = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;

/** Where a map programme takes one; the label is text and stays so. */
export function geoLink(position: { longitude: number; latitude: number }, label: string): string {
  const at = `${position.latitude},${position.longitude}`;
  return `geo:${at}?q=${at}(${encodeURIComponent(label.replace(/[()]/g, ' '))})`;
}
