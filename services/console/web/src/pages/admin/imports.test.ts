import { expect, test } from 'vitest';
import { isRunning, percent } from './imports';

test('says how far an import is', () => {
  expect(percent({ state: 'RUNNING', totalRows: 3000, processedRows: 1500 })).toBe(50);
  expect(percent({ state: 'RUNNING', totalRows: 0, processedRows: 0 })).toBe(0);
});

test('is done when it says so, and not when the last row is read', () => {
  expect(percent({ state: 'RUNNING', totalRows: 10, processedRows: 10 })).toBe(99);
  expect(percent({ state: 'DONE', totalRows: 10, processedRows: 10 })).toBe(100);
  expect([isRunning({ state: 'RUNNING' }), isRunning({ state: 'FAILED' }), isRunning(undefined)]).toEqual([
    true,
    false,
    false,
  ]);
});
