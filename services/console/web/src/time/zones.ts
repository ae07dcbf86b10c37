// Days and times on the wall of a place: a roster has its own zone.

const known = new Map<string, Intl.DateTimeFormat>();

function formatter(zone: string): Intl.DateTimeFormat {
  const found =
    known.get(zone) ??
    new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
  known.set(zone, found);
  return found;
}

/** 2026-03-02 08:00:00. */
const wall = (at: number, zone: string): string => formatter(zone).format(at);

export const dayIn = (at: number, zone: string): string => wall(at, zone).slice(0, 10);
/** 08:00. */
export const timeIn = (at: number, zone: string): string => wall(at, zone).slice(11, 16);

/** When a place's clock shows it; a time that the clock leaves out is as much later as the clock jumps. */
export function instantIn(day: string, time: string, zone: string): number {
  const guess = Date.parse(`${day}T${time}:00Z`);
  const ahead = (at: number) => Date.parse(`${wall(at, zone).replace(' ', 'T')}Z`) - at;
  const first = guess - ahead(guess);
  return guess - ahead(first);
}

export const isZone = (zone: string): boolean => {
  try {
    return formatter(zone) !== undefined;
  } catch {
    return false;
  }
};
