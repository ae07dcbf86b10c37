import type { Place } from './outbox';
import { place } from './position';

const LONGEST_MS = 20_000;
const FRESH_MS = 30_000;

/** One position, for a check-in that was just pressed: to press is the consent, and the browser asks, too. */
export const whereAmI = (): Promise<Place | 'denied' | 'unavailable'> =>
  new Promise((resolve) => {
    if (!navigator.geolocation) return resolve('unavailable');
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve(place(coords)),
      ({ code, PERMISSION_DENIED }) => resolve(code === PERMISSION_DENIED ? 'denied' : 'unavailable'),
      { enableHighAccuracy: true, timeout: LONGEST_MS, maximumAge: FRESH_MS },
    );
  });
