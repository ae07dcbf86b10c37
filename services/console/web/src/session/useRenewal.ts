import { useEffect } from 'react';
import { watches } from './roles';
import { askSession, type Session } from './session';

const EVERY_MS = 5 * 60_000;

/**
 * Renews the session of a page that is in use. A desk that signed itself out in a quiet night would miss
 * the alarm, so where the page watches for alarms, being open is use; elsewhere a key or the mouse is.
 */
export function useRenewal(session: Session): void {
  useEffect(() => {
    let used = watches(session.role);
    const use = () => {
      used = true;
    };
    const timer = setInterval(() => {
      if (used) void askSession();
      used = watches(session.role);
    }, EVERY_MS);
    for (const event of ['pointerdown', 'keydown']) addEventListener(event, use, { passive: true });
    return () => {
      clearInterval(timer);
      for (const event of ['pointerdown', 'keydown']) removeEventListener(event, use);
    };
  }, [session]);
}
