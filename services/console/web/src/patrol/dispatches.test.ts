import { expect, test } from 'vitest';
import { conflictOf } from './conflict';
import { isOver, kilometresOf, minutesOf, ordersOf, sorted } from './dispatches';

const HOLDER = '0b9b6c1e-0000-4000-8000-000000000001';

test('offers a dispatcher what patrol would take, and no recall of who has arrived', () => {
  expect(ordersOf('PROPOSED')).toEqual(['assign', 'dismiss']);
  expect(ordersOf('EN_ROUTE')).toContain('recall');
  for (const none of ['ARRIVED', 'CLEARED', 'NEW_ONE', undefined]) expect(ordersOf(none)).toEqual([]);
});

test('shows what asks for a decision first and what is over last', () => {
  const all = (['CLEARED', 'EN_ROUTE', 'PROPOSED'] as const).map((state) => ({ state }));
  expect(sorted(all).map((each) => each.state)).toEqual(['PROPOSED', 'EN_ROUTE', 'CLEARED']);
  expect(isOver({ state: 'EXPIRED' })).toBe(true);
  expect(isOver({})).toBe(false);
});

test('promises no arrival sooner than it was worked out', () => {
  expect([1, 60, 61, undefined].map(minutesOf)).toEqual([1, 1, 2, 0]);
  expect(kilometresOf(1849)).toBe('1.8');
});

test('reads why it was refused, and who has the unit', () => {
  expect(conflictOf(`unitId: the unit is on dispatch ${HOLDER}`)).toEqual({
    word: 'busyElsewhere',
    heldBy: HOLDER,
  });
  expect(conflictOf('unitId: the unit is off duty').word).toBe('unitOff');
  expect(conflictOf('something that is new')).toEqual({ word: undefined, heldBy: undefined });
});
