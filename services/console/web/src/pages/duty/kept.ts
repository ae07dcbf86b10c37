import { useSyncExternalStore } from 'react';
import { now } from '../../time/clock';
import { type Entry, read } from './outbox';

const KEPT_AS = 'duty-outbox';
const listeners = new Set<() => void>();
let entries: readonly Entry[] = load() ?? [];
let keeps = true;

function load(): readonly Entry[] | undefined {
  try {
    return read(localStorage.getItem(KEPT_AS), now());
  } catch {
    return undefined;
  }
}

/** Changes what is kept, as it is now: another window may have sent some of it. */
export function change(to: (before: readonly Entry[]) => readonly Entry[]): void {
  entries = to((keeps ? load() : undefined) ?? entries);
  try {
    localStorage.setItem(KEPT_AS, JSON.stringify(entries));
    keeps = true;
  } catch {
    // It is still sent from memory, and the page says that it is kept no longer than that.
    keeps = false;
  }
  for (const listener of listeners) listener();
}

export const kept = (): readonly Entry[] => entries;
/** Whether it outlives this page. */
export const keepsThem = (): boolean => keeps;

addEventListener('storage', ({ key }) => {
  if (key !== KEPT_AS) return;
  entries = load() ?? entries;
  for (const listener of listeners) listener();
});

export const useKept = (): readonly Entry[] =>
  useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, kept);
