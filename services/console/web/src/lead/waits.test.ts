import { expect, test } from 'vitest';
import { isLate, partsOf } from './waits';

const NOW = Date.parse('2026-03-02T08:00:00Z');
const wait = (what: string, dueAt: string, raised = 0) => ({ what, dueAt, raised });

test('is late when its time has come, and stays so when the next one was set', () => {
  expect(isLate(wait('PROGRESS', '2026-03-02T08:00:01Z'), NOW)).toBe(false);
  expect(isLate(wait('PROGRESS', '2026-03-02T08:00:00Z'), NOW)).toBe(true);
  expect(isLate(wait('STEP STOP_IT', '2026-03-02T09:00:00Z', 1), NOW)).toBe(true);
});

test('is never late with what happens by itself', () => {
  expect(isLate(wait('EXPIRY', '2026-03-01T08:00:00Z'), NOW)).toBe(false);
  expect(isLate(wait('ERASURE', '2026-03-01T08:00:00Z'), NOW)).toBe(false);
});

test('tells what it waits for', () => {
  expect(partsOf('STEP STOP_IT')).toEqual({ kind: 'STEP', of: 'STOP_IT' });
  expect(partsOf('RECEIPT')).toEqual({ kind: 'RECEIPT', of: undefined });
});
