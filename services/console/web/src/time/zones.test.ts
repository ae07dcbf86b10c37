import { expect, test } from 'vitest';
import { dayIn, instantIn, isZone, timeIn } from './zones';

const SHANGHAI = 'Asia/Shanghai';

test('knows the day and the time of a place', () => {
  const at = Date.parse('2026-03-01T16:30:00Z');
  expect([dayIn(at, SHANGHAI), timeIn(at, SHANGHAI)]).toEqual(['2026-03-02', '00:30']);
  expect([dayIn(at, 'Europe/London'), timeIn(at, 'Europe/London')]).toEqual(['2026-03-01', '16:30']);
});

test('finds when a clock shows a time, on days on which it is changed as well', () => {
  const of = (day: string, time: string, zone: string) => new Date(instantIn(day, time, zone)).toISOString();
  expect(of('2026-03-02', '08:00', SHANGHAI)).toBe('2026-03-02T00:00:00.000Z');
  expect(of('2026-03-29', '00:00', 'Europe/London')).toBe('2026-03-29T00:00:00.000Z');
  expect(of('2026-03-29', '08:00', 'Europe/London')).toBe('2026-03-29T07:00:00.000Z');
  expect(of('2026-10-25', '08:00', 'Europe/London')).toBe('2026-10-25T08:00:00.000Z');
  expect(of('2026-03-30', '00:00', 'Europe/London')).toBe('2026-03-29T23:00:00.000Z');
});

test('knows what is a zone', () => {
  expect(['Asia/Shanghai', 'Asia/Urumqi', 'Nowhere/Else', ''].map(isZone)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
