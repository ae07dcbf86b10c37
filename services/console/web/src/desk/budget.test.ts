import { expect, test } from 'vitest';
import { budget } from './budget';
import type { Task } from './task';

const RECEIVED = Date.parse('2026-03-01T08:00:00Z');
const TASK: Task = {
  taskId: 't',
  version: 1,
  incidentId: 'i',
  state: 'OPEN',
  receivedAt: '2026-03-01T08:00:00Z',
  acknowledgeBy: '2026-03-01T08:00:15Z',
};

test('counts down from received to acknowledge-by', () => {
  expect(budget(TASK, RECEIVED)).toEqual({ age: 0, left: 15_000, used: 0, late: false });
  expect(budget(TASK, RECEIVED + 7_500)).toEqual({ age: 7_500, left: 7_500, used: 0.5, late: false });
});

test('is late only after the last moment', () => {
  expect(budget(TASK, RECEIVED + 15_000)).toMatchObject({ left: 0, used: 1, late: false });
  expect(budget(TASK, RECEIVED + 15_001)).toMatchObject({ left: -1, used: 1, late: true });
});

test('stops when somebody takes the task, and goes on saying what was missed', () => {
  const taken: Task = { ...TASK, state: 'ACKNOWLEDGED' };
  expect(budget(taken, RECEIVED + 60_000)).toEqual({ age: 60_000, left: undefined, used: 0, late: false });
  expect(budget({ ...taken, overdue: ['ACKNOWLEDGED'] }, RECEIVED + 60_000).late).toBe(true);
  expect(budget({ ...taken, state: 'CLOSED', overdue: ['ACKNOWLEDGED'] }, RECEIVED).late).toBe(false);
});

test('has no clock without a time to acknowledge by, and never a negative age', () => {
  const { acknowledgeBy, ...without } = TASK;
  expect(budget(without, RECEIVED - 5_000)).toEqual({ age: 0, left: undefined, used: 0, late: false });
});

test('counts a media task from when it became due', () => {
  const { receivedAt, ...media } = TASK;
  expect(budget({ ...media, dueFrom: '2026-03-01T08:00:05Z' }, RECEIVED + 10_000)).toMatchObject({
    age: 5_000,
    used: 0.5,
  });
});
