import { expect, test } from 'vitest';
import type { Task } from '../../desk/task';
import { realOnes, shownInTraining } from './training';

const task = (taskId: string, mode: 'ACTUAL' | 'EXERCISE' | 'TEST', state: string): Task => ({
  taskId,
  version: 1,
  incidentId: `i-${taskId}`,
  mode,
  state,
});
const ids = (tasks: Task[]) => tasks.map(({ taskId }) => taskId);

test('shows exercises and tests of every state, and what is real and waits', () => {
  const all = [
    task('waiting', 'ACTUAL', 'OPEN'),
    task('in hand', 'ACTUAL', 'ACKNOWLEDGED'),
    task('over', 'ACTUAL', 'CLOSED'),
    task('drill', 'EXERCISE', 'OPEN'),
    task('tested', 'TEST', 'CLOSED'),
  ];
  expect(ids(shownInTraining(all))).toEqual(['waiting', 'drill', 'tested']);
  expect(ids(realOnes(all))).toEqual(['waiting']);
});

test('takes a task without a mode for real', () => {
  const { mode: _, ...unknown } = task('unknown', 'ACTUAL', 'OPEN');
  expect(ids(realOnes([unknown]))).toEqual(['unknown']);
});
