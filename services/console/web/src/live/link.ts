import { useEffect, useSyncExternalStore } from 'react';

// What the page follows live, and since when one of it is cut.
const cut = new Map<string, number>();
const listeners = new Set<() => void>();
let since: number | undefined;

export function reportLink(name: string, up: boolean): void {
  if (up) cut.delete(name);
  else if (!cut.has(name)) cut.set(name, Date.now());
  const oldest = cut.size > 0 ? Math.min(...cut.values()) : undefined;
  if (oldest === since) return;
  since = oldest;
  for (const listener of listeners) listener();
}

/** It is followed no more, which is no loss of a connection. */
export const forgetLink = (name: string): void => reportLink(name, true);

/** For as long as what follows it is shown. */
export function useLink(name: string, up: boolean): void {
  useEffect(() => {
    reportLink(name, up);
    return () => forgetLink(name);
  }, [name, up]);
}

/** Since when something is cut, in `Date.now()` milliseconds; undefined while all is well. */
export function useCutSince(): number | undefined {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => since,
  );
}
