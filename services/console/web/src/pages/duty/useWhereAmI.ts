import { App } from 'antd';
import { useState } from 'react';
import { useWords } from '../../i18n/language';
import type { Place } from './outbox';
import { place } from './position';
import { WORDS } from './words';

const LONGEST_MS = 20_000;
const FRESH_MS = 30_000;

/** One position, for a check-in that was just pressed: to press is the consent, and the browser asks, too. */
const whereAmI = (): Promise<Place | 'denied' | 'unavailable'> =>
  new Promise((resolve) => {
    if (!navigator.geolocation) return resolve('unavailable');
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve(place(coords)),
      ({ code, PERMISSION_DENIED }) => resolve(code === PERMISSION_DENIED ? 'denied' : 'unavailable'),
      { enableHighAccuracy: true, timeout: LONGEST_MS, maximumAge: FRESH_MS },
    );
  });

/** Goes on with the position, or says why there is none. */
export function useWhereAmI(onPlace: (place: Place) => void) {
  const t = useWords(WORDS);
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  async function measure() {
    setBusy(true);
    const position = await whereAmI();
    setBusy(false);
    if (typeof position === 'string') message.error(t(position), 8);
    else onPlace(position);
  }
  return { measure, busy };
}
