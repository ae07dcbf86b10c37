import { useEffect, useState } from 'react';
import { okAs, patrolApi } from '../../api/client';
import { now } from '../../time/clock';
import { type Reported, reported } from './position';

const EVERY_MS = 10_000;

export type Reporting =
  | { is: 'off' }
  | { is: 'waiting' }
  | { is: 'sent'; at: number }
  | { is: 'failed'; why: 'denied' | 'unavailable' };

/**
 * Tells where the unit is, while it is on duty and its people agreed. What was measured meanwhile is one
 * request; patrol keeps the newest alone, so no more than that is sent, and none is written down here.
 */
export function usePosition(unitId: string | undefined, wanted: boolean): Reporting {
  const [reporting, setReporting] = useState<Reporting>({ is: 'off' });
  useEffect(() => {
    if (!wanted || !unitId) return setReporting({ is: 'off' });
    if (!navigator.geolocation) return setReporting({ is: 'failed', why: 'unavailable' });
    setReporting({ is: 'waiting' });
    let newest: Reported | undefined;
    const watch = navigator.geolocation.watchPosition(
      (reading) => {
        const first = newest === undefined;
        newest = reported(unitId, reading, now() - Date.now());
        if (first) void send();
      },
      ({ code, PERMISSION_DENIED }) =>
        setReporting({ is: 'failed', why: code === PERMISSION_DENIED ? 'denied' : 'unavailable' }),
      { enableHighAccuracy: true, maximumAge: EVERY_MS },
    );
    let sent = '';
    async function send() {
      if (!newest || newest.measuredAt === sent) return;
      const { measuredAt } = newest;
      try {
        await okAs(patrolApi.POST('/api/v1/units/positions', { body: { positions: [newest] } }));
        sent = measuredAt;
        setReporting({ is: 'sent', at: Date.parse(measuredAt) });
      } catch {
        // The next one says more than this one would, when it came late.
      }
    }
    const timer = setInterval(send, EVERY_MS);
    return () => {
      navigator.geolocation.clearWatch(watch);
      clearInterval(timer);
    };
  }, [unitId, wanted]);
  return reporting;
}
