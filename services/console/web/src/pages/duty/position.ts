import type { components } from '@openapi/patrol';
import type { Place } from './outbox';

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
  position: place(coords),
  measuredAt: new Date(timestamp + offset).toISOString(),
});

export const place = ({ longitude, latitude }: Reading['coords']): Place => ({
  longitude: round(longitude),
  latitude: round(latitude),
  datum: 'WGS84',
});

/** Six places are a hand's breadth. */
const round = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;

/** Where a map programme takes one; the label is text and stays so. */
export function geoLink(position: { longitude: number; latitude: number }, label: string): string {
  const at = `${position.latitude},${position.longitude}`;
  return `geo:${at}?q=${at}(${encodeURIComponent(label.replace(/[()]/g, ' '))})`;
}
