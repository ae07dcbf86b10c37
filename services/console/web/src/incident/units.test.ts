import { expect, test } from 'vitest';
import { arrival, nextOf } from './units';

test('lets a unit only move on', () => {
  expect(nextOf('ASSIGNED')).toEqual(['EN_ROUTE', 'ARRIVED', 'RECALLED']);
  expect(nextOf('EN_ROUTE')).not.toContain('ASSIGNED');
  expect(nextOf('ARRIVED')).toContain('CLEARED');
  for (const ended of ['CLEARED', 'RECALLED', 'NEW_ONE', undefined]) expect(nextOf(ended)).toEqual([]);
});

test('says when a unit is expected, if anybody does', () => {
  expect(arrival(Date.parse('2026-03-01T08:00:00Z'), 7)).toBe('2026-03-01T08:07:00.000Z');
  for (const none of [undefined, null, -1, 1441]) expect(arrival(0, none)).toBeUndefined();
});
