import { expect, test } from 'vitest';
import type { Unit } from '../patrol/types';
import { placedUnits } from './units';

const at = (longitude: number) => ({ longitude, latitude: 30, datum: 'CGCS2000' as const });
const heard = (longitude: number) => ({ position: at(longitude), measuredAt: '2026-03-02T08:00:00Z' });
const unit = (id: string, status: Unit['status'], more: Partial<Unit>): Unit => ({ id, status, ...more });

test('a unit is where it was heard last, or at its station', () => {
  const placed = placedUnits([
    unit('a', 'AVAILABLE', { position: heard(114), station: at(113) }),
    unit('b', 'AVAILABLE', { station: at(113) }),
  ]);
  expect(placed.map((each) => [each.unit.id, each.at[0], each.live])).toEqual([
    ['a', 114, true],
    ['b', 113, false],
  ]);
});

test('whoever is off duty, or nowhere, is not on the map', () => {
  expect(placedUnits([unit('a', 'OFF_DUTY', { station: at(113) }), unit('b', 'AVAILABLE', {})])).toEqual([]);
});

test('the busy come before the free', () => {
  const placed = placedUnits([
    unit('a', 'AVAILABLE', { station: at(1) }),
    unit('c', 'EN_ROUTE', { station: at(3) }),
    unit('b', 'ON_SCENE', { station: at(2) }),
  ]);
  expect(placed.map((each) => each.unit.id)).toEqual(['b', 'c', 'a']);
});
