import { expect, test } from 'vitest';
import { allPages } from '../api/allPages';
import { counts, positionAge, shown, turnsOf } from './board';
import type { Unit } from './types';

const unit = (id: string, status: Unit['status'], kind: Unit['kind'] = 'POLICE'): Unit => ({
  id,
  callSign: `巡${id}`,
  status,
  kind,
});
const UNITS = [unit('3', 'OFF_DUTY'), unit('2', 'EN_ROUTE', 'AUXILIARY'), unit('1', 'AVAILABLE')];

test('shows who could go first, and filters by status, kind and words', () => {
  expect(shown(UNITS, {}).map((each) => each.id)).toEqual(['1', '2', '3']);
  expect(shown(UNITS, { status: 'EN_ROUTE' }).map((each) => each.id)).toEqual(['2']);
  expect(shown(UNITS, { kind: 'POLICE', text: ' 巡3 ' }).map((each) => each.id)).toEqual(['3']);
  expect(counts(UNITS).get('AVAILABLE')).toBe(1);
});

test('says how old a position is, and that there is none', () => {
  const measuredAt = '2026-03-01T08:00:00Z';
  const placed = { ...unit('1', 'AVAILABLE'), position: { measuredAt } };
  expect(positionAge(placed, Date.parse(measuredAt) + 5_000)).toBe(5_000);
  expect(positionAge(placed, Date.parse(measuredAt) - 5_000)).toBe(0);
  expect(positionAge(unit('1', 'AVAILABLE'), 0)).toBeUndefined();
});

test('offers no way off duty while a dispatch holds the unit', () => {
  expect(turnsOf('AVAILABLE')).toEqual(['off-duty']);
  expect(turnsOf('ON_SCENE')).toEqual([]);
  expect(turnsOf('NEW_ONE')).toEqual([]);
});

test('reads a list to its end', async () => {
  const pages = [{ items: [1], nextCursor: 'a' }, { items: [2] }];
  expect(await allPages(async (cursor) => pages[cursor ? 1 : 0] ?? {})).toEqual([1, 2]);
});
