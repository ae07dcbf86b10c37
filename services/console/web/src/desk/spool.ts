import type { Task } from './task';

/** A press that waits for Kafka and is not yet in an incident. */
export interface SpooledPress {
  signalId: string;
  schoolId?: string;
  schoolName?: string;
  kind?: string;
  mode?: string;
  receivedAt?: string;
  place?: { building?: string; floor?: string; room?: string };
  text?: string;
}

/** By signal id, the oldest first; with when it was drained, where it was. */
export type Spool = ReadonlyMap<string, { press: SpooledPress; drainedAt: number | undefined }>;

export const NOTHING: Spool = new Map();
const LINGER_MS = 30_000;

export const isPress = (value: unknown): value is SpooledPress =>
  typeof value === 'object' && value !== null && typeof (value as SpooledPress).signalId === 'string';

export function spooled(spool: Spool, press: SpooledPress): Spool {
  return spool.has(press.signalId)
    ? spool
    : new Map(spool).set(press.signalId, { press, drainedAt: undefined });
}

/** It is on its way: it stays until its task is here, or for half a minute (a task names its newest presses only). */
export function drained(spool: Spool, signalId: string, now: number): Spool {
  const known = spool.get(signalId);
  return known ? new Map(spool).set(signalId, { ...known, drainedAt: now }) : spool;
}

export function replaced(spool: Spool, task: Task): Spool {
  const ids = (task.signalIds ?? []).filter((id) => spool.has(id));
  if (ids.length === 0) return spool;
  const left = new Map(spool);
  for (const id of ids) left.delete(id);
  return left;
}

export function swept(spool: Spool, now: number): Spool {
  const left = new Map(
    [...spool].filter(([, { drainedAt }]) => drainedAt === undefined || now - drainedAt < LINGER_MS),
  );
  return left.size === spool.size ? spool : left;
}
