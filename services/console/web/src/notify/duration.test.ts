import { expect, test } from 'vitest';
import { durationOf, secondsOf } from './duration';

test('reads what a service writes', () => {
  expect(['PT0S', 'PT15S', 'PT1M30S', 'PT10M', 'PT24H', 'P1DT1S'].map(secondsOf)).toEqual([
    0, 15, 90, 600, 86_400, 86_401,
  ]);
});

test('writes what it reads', () => {
  for (const seconds of [0, 5, 90, 86_400]) expect(secondsOf(durationOf(seconds))).toBe(seconds);
});
