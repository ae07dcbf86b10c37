import { expect, test } from 'vitest';
import { span } from './span';

test('says a budget in its largest whole unit', () => {
  expect([250, 1_000, 1_500, 15_000, 60_000, 90_000, 600_000].map(span)).toEqual([
    '250 ms',
    '1 s',
    '1500 ms',
    '15 s',
    '1 min',
    '90 s',
    '10 min',
  ]);
});
