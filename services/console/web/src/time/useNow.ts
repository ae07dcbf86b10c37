import { useSyncExternalStore } from 'react';
import { now } from './clock';

// One timer for all that counts on the page.
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;
let tick = now();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => {
    tick = now();
    for (const each of listeners) each();
  }, 500);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      clearInterval(timer);
      timer = undefined;
    }
  };
}

/** The platform's time in milliseconds, anew twice a second. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => tick);
}
