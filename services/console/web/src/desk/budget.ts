import { isClosed, isOpen, since, type Task } from './task';

/** How a task stands with its time to acknowledge. */
export interface Budget {
  /** Since it was received. */
  age: number;
  /** Until it must be acknowledged; below zero: since it should have been. Absent: no clock runs. */
  left: number | undefined;
  /** How much of the time is used up, 0 to 1. */
  used: number;
  late: boolean;
}

/** A missed step stays said even after the task was taken: it is in the reports, too. */
export function budget(task: Task, now: number): Budget {
  const begin = since(task);
  const age = Math.max(0, now - begin);
  const by = Date.parse(task.acknowledgeBy ?? '');
  const runs = isOpen(task) && !Number.isNaN(by);
  const left = runs ? by - now : undefined;
  const late = !isClosed(task) && ((left !== undefined && left < 0) || (task.overdue ?? []).length > 0);
  const whole = by - begin;
  const used = left === undefined ? 0 : whole > 0 ? Math.min(1, Math.max(0, age / whole)) : 1;
  return { age, left, used, late };
}
