import { expect, test } from 'vitest';
import { clockTime, duration, fullTime } from './format';

const AT = Date.parse('2026-03-01T16:30:05Z');

test('tells the time of China, wherever the computer is', () => {
  expect(fullTime(AT)).toBe('2026-03-02 00:30:05 +08:00');
  expect(clockTime(AT, AT, 'zh')).toBe('00:30:05');
  expect(clockTime(AT, AT, 'en')).toBe('00:30:05');
});

test('tells the day, too, where it is another one in China', () => {
  expect(clockTime(AT, AT - 3_600_000, 'zh')).toContain('2026/03/02');
  expect(clockTime(AT, AT + 3_600_000, 'zh')).toBe('00:30:05');
});

test('counts minutes, and hours where there are any', () => {
  expect([0, 9_999, 750_000, 3_723_000, -5].map(duration)).toEqual([
    '0:00',
    '0:09',
    '12:30',
    '1:02:03',
    '0:00',
  ]);
});
