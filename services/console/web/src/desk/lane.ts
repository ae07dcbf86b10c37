import { isActual, isClosed, isOpen, since, type Task } from './task';

const MOST_CLOSED = 50;
const RANK: Record<string, number> = { CRITICAL: 4, HIGH: 3, MEDIUM: 2, LOW: 1 };

interface Held {
  task: Task;
  /** Of which reading of the lane: what a new one does not repeat has gone. */
  reading: number;
}

/** The newest version of each task of one lane. Immutable: every change is a new one. */
export interface Lane {
  readonly held: ReadonlyMap<string, Held>;
  readonly reading: number;
  /** Whether the tasks that were open at the beginning are all here. */
  readonly complete: boolean;
}

export const EMPTY: Lane = { held: new Map(), reading: 0, complete: false };

export type LaneChange = { lane: Lane; news?: { task: Task; first: boolean } };

/** The highest version counts; an older one, or the same again, is no news. */
export function put(lane: Lane, task: Task): LaneChange {
  const known = lane.held.get(task.taskId);
  if (known && known.task.version >= task.version) {
    if (known.reading === lane.reading) return { lane };
    return { lane: { ...lane, held: adding(lane.held, { task: known.task, reading: lane.reading }) } };
  }
  const held = adding(lane.held, { task, reading: lane.reading });
  return { lane: { ...lane, held: withoutOldest(held) }, news: { task, first: !known } };
}

/** The lane is read anew. What is shown stays until that is complete, so that nothing flickers away. */
export function reset(lane: Lane): Lane {
  return { ...lane, reading: lane.reading + 1, complete: false };
}

/** All that stands was said. */
export function complete(lane: Lane): Lane {
  const held = new Map([...lane.held].filter(([, each]) => each.reading === lane.reading));
  return { ...lane, held, complete: true };
}

/**
 * The first is what to do next: what waits before what is in hand before what is over; the real before
 * exercises and tests; by severity; of the waiting the oldest, whose budget runs out first, else the newest.
 */
export function ordered(lane: Lane): Task[] {
  return [...lane.held.values()].map((each) => each.task).sort(order);
}

function order(a: Task, b: Task): number {
  return (
    Number(isClosed(a)) - Number(isClosed(b)) ||
    Number(isOpen(b)) - Number(isOpen(a)) ||
    Number(isActual(b)) - Number(isActual(a)) ||
    rank(b) - rank(a) ||
    (isOpen(a) ? since(a) - since(b) : since(b) - since(a)) ||
    (a.taskId < b.taskId ? -1 : 1)
  );
}

const rank = (task: Task): number => RANK[task.severity ?? ''] ?? 0;

function adding(held: ReadonlyMap<string, Held>, added: Held): Map<string, Held> {
  return new Map(held).set(added.task.taskId, added);
}

function withoutOldest(held: Map<string, Held>): Map<string, Held> {
  const closed = [...held.values()].filter((each) => isClosed(each.task));
  if (closed.length > MOST_CLOSED) {
    closed.sort((a, b) => since(a.task) - since(b.task));
    for (const { task } of closed.slice(0, closed.length - MOST_CLOSED)) held.delete(task.taskId);
  }
  return held;
}
