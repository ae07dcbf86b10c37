import { expect, test } from 'vitest';
import { complete, EMPTY, type Lane, ordered, put, reset } from './lane';
import type { Task } from './task';

const AT = Date.parse('2026-03-01T08:00:00Z');

function task(taskId: string, more: Partial<Task> = {}): Task {
  return {
    taskId,
    version: 1,
    incidentId: `i-${taskId}`,
    mode: 'ACTUAL',
    state: 'OPEN',
    severity: 'HIGH',
    ...at(0),
    ...more,
  };
}

const at = (seconds: number) => ({ receivedAt: new Date(AT + seconds * 1000).toISOString() });
const lane = (...tasks: Task[]): Lane => tasks.reduce((all, each) => put(all, each).lane, EMPTY);
const ids = (of: Lane): string[] => ordered(of).map((each) => each.taskId);

test('a new task is news, a newer version is, the same and an older one are not', () => {
  const first = put(EMPTY, task('a'));
  expect(first.news).toMatchObject({ first: true });
  const second = put(first.lane, task('a', { version: 3 }));
  expect(second.news).toMatchObject({ first: false, task: { version: 3 } });
  expect(put(second.lane, task('a', { version: 3 })).news).toBeUndefined();
  const older = put(second.lane, task('a', { version: 2, state: 'CLOSED' }));
  expect(older.news).toBeUndefined();
  expect(ordered(older.lane)[0]).toMatchObject({ version: 3, state: 'OPEN' });
});

test('what waits stands before what is in hand, and that before what is over', () => {
  const all = lane(
    task('closed', { state: 'CLOSED', severity: 'CRITICAL' }),
    task('in hand', { state: 'ACKNOWLEDGED', severity: 'CRITICAL' }),
    task('waits', { severity: 'LOW' }),
  );
  expect(ids(all)).toEqual(['waits', 'in hand', 'closed']);
});

test('the real stands before an exercise, however severe', () => {
  const all = lane(
    task('exercise', { mode: 'EXERCISE', severity: 'CRITICAL' }),
    task('real', { severity: 'LOW' }),
  );
  expect(ids(all)).toEqual(['real', 'exercise']);
});

test('severity decides, then the oldest of what waits, whose time runs out first', () => {
  const all = lane(
    task('young', at(10)),
    task('old', at(0)),
    task('critical', { ...at(20), severity: 'CRITICAL' }),
    task('unknown', { ...at(0), severity: 'NEW_ONE' }),
  );
  expect(ids(all)).toEqual(['critical', 'old', 'young', 'unknown']);
});

test('of what is in hand the newest stands first', () => {
  const all = lane(
    task('old', { state: 'ACKNOWLEDGED', ...at(0) }),
    task('young', { state: 'ACKNOWLEDGED', ...at(10) }),
  );
  expect(ids(all)).toEqual(['young', 'old']);
});

test('a lane read anew keeps what it shows until it is complete, then forgets what has gone', () => {
  const before = complete(lane(task('stays'), task('goes')));
  const again = reset(before);
  expect(ids(again)).toEqual(['goes', 'stays']);
  const repeated = put(again, task('stays'));
  expect(repeated.news).toBeUndefined();
  const added = put(repeated.lane, task('comes'));
  expect(ids(complete(added.lane))).toEqual(['comes', 'stays']);
  expect(complete(added.lane).complete).toBe(true);
});

test('the closed are bounded, the oldest go; the open never are', () => {
  let all = EMPTY;
  for (let i = 0; i < 80; i++) all = put(all, task(`c${i}`, { state: 'CLOSED', ...at(i) })).lane;
  for (let i = 0; i < 80; i++) all = put(all, task(`o${i}`, at(i))).lane;
  expect(all.held.size).toBe(130);
  expect(all.held.has('c29')).toBe(false);
  expect(all.held.has('c30')).toBe(true);
});
