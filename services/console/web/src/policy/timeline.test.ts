import { expect, test } from 'vitest';
import type { PreviewMoment } from '../api/notify';
import { clock, nextSunday, reached, timeline } from './timeline';

const moment = (offset: string, notice: number) => ({ offset, notice }) as PreviewMoment;

test('puts what would happen in the order of time, and keeps what happens at once as it came', () => {
  const moments = [moment('PT1M', 3), moment('PT0S', 1), moment('PT1M', 4), moment('PT15S', 2)];
  expect(timeline({ moments }).map(({ at, moment: { notice } }) => [at, notice])).toEqual([
    [0, 1],
    [15, 2],
    [60, 3],
    [60, 4],
  ]);
});

test('writes how long after the beginning', () => {
  expect([0, 15, 90, 3_600, 4_505].map(clock)).toEqual(['0:00', '0:15', '1:30', '1:00:00', '1:15:05']);
});

test('counts as reached only whom some channel goes to', () => {
  const sms = { kind: 'SMS' as const, after: 'PT0S' };
  const of = (more: object) => reached({ person: 'a', channels: [sms], doubtful: false, ...more });
  expect([of({}), of({ channels: [] }), of({ why: 'NO_ADDRESS' })]).toEqual([true, false, false]);
  expect(of({ channels: [], heldUntil: '2026-03-02T06:00:00+08:00' })).toBe(true);
});

test('finds the Sunday to come, which may be today until three', () => {
  const at = (text: string) => nextSunday(Date.parse(text));
  expect(at('2026-03-04T12:00:00+08:00')).toBe('2026-03-08T03:00');
  expect(at('2026-03-08T02:59:00+08:00')).toBe('2026-03-08T03:00');
  expect(at('2026-03-08T03:00:00+08:00')).toBe('2026-03-15T03:00');
  expect(at('2026-03-07T17:30:00Z')).toBe('2026-03-08T03:00');
});
