import { useCallback, useState } from 'react';
import { isOpen, type Task } from '../../desk/task';

const KEPT_AS = 'training';

/** What does not say that it is none is real. */
export const isReal = (task: Task): boolean => task.mode !== 'EXERCISE' && task.mode !== 'TEST';

/**
 * What a desk in training shows: exercises and tests, and whatever is real and waits for somebody. A real alarm
 * is never hidden, wherever its desk thinks it is.
 */
export const shownInTraining = (tasks: readonly Task[]): Task[] =>
  tasks.filter((task) => !isReal(task) || isOpen(task));

export const realOnes = (tasks: readonly Task[]): Task[] =>
  tasks.filter((task) => isReal(task) && isOpen(task));

/** Of this window alone, and over its reload: the desk beside it may be at work. */
export function useTraining(): [boolean, (on: boolean) => void] {
  const [on, set] = useState(kept);
  const turn = useCallback((next: boolean) => {
    set(next);
    try {
      if (next) sessionStorage.setItem(KEPT_AS, 'on');
      else sessionStorage.removeItem(KEPT_AS);
    } catch {
      // A browser that keeps nothing is out of training after a reload.
    }
  }, []);
  return [on, turn];
}

function kept(): boolean {
  try {
    return sessionStorage.getItem(KEPT_AS) === 'on';
  } catch {
    return false;
  }
}
