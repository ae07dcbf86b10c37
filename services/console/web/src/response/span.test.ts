import { expect, test } from 'vitest';
import { spanOf, spanWords } from './span';

test('reads durations as the service writes them, and nothing else', () => {
  expect(['PT5H', 'PT30M', 'PT1H30M', 'P1DT2H', 'PT0S', 'PT90.5S'].map(spanOf)).toEqual([
    18_000_000, 1_800_000, 5_400_000, 93_600_000, 0, 90_000,
  ]);
  expect(['', 'P', 'PT', '5h', 'P1Y', undefined].map(spanOf)).toEqual(Array(6).fill(undefined));
});

test('says hours and minutes', () => {
  expect([0, 59_000, 1_800_000, 7_200_000, 5_400_000].map((span) => spanWords(span, false))).toEqual([
    '0 分钟',
    '0 分钟',
    '30 分钟',
    '2 小时',
    '1 小时 30 分钟',
  ]);
  expect(spanWords(5_400_000, true)).toBe('1 h 30 min');
});
