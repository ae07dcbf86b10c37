import { expect, test } from 'vitest';
import { floorLines, type Plan, pictureOf, planOf, plansOf } from './plans';

const plan = (id: string, building: string, floor: string): Plan => ({ id, building, floor, sha256: 'abc' });
const THIRD = plan('p3', '教学楼', '3');
const WHOLE = plan('pw', '教学楼', '');
const GYM = plan('pg', '体育馆', '1');

test('finds the plan of the very floor, or else of the building', () => {
  expect(planOf([WHOLE, THIRD, GYM], { building: '教学楼', floor: ' 3 ' })).toBe(THIRD);
  expect(planOf([THIRD, WHOLE], { building: '教学楼', floor: '2' })).toBe(WHOLE);
  expect(planOf([THIRD, WHOLE], { building: '教学楼' })).toBe(WHOLE);
});

test('shows no plan of another building, nor of a place that is not known', () => {
  expect(planOf([THIRD], { building: '教学楼', floor: '2' })).toBeUndefined();
  expect(planOf([THIRD], { building: '体育馆', floor: '3' })).toBeUndefined();
  expect(planOf([THIRD, plan('p', '', '')], {})).toBeUndefined();
});

test('shows a plan once, however many presses are on it', () => {
  const spots = [
    { building: '教学楼', floor: '3' },
    { building: '体育馆', floor: '1' },
    { building: '教学楼', floor: '3' },
  ];
  expect(plansOf([THIRD, GYM, WHOLE], spots)).toEqual([THIRD, GYM]);
});

test('lists the floors of devices and of plans, each once', () => {
  const spots = [{ building: '教学楼', floor: '3' }, { building: '门卫室' }, { floor: '9' }];
  expect(floorLines([THIRD, GYM], spots).map((line) => [line.building, line.floor, line.plan?.id])).toEqual(
    expect.arrayContaining([
      ['教学楼', '3', 'p3'],
      ['体育馆', '1', 'pg'],
      ['门卫室', '', undefined],
    ]),
  );
  expect(floorLines([THIRD, GYM], spots)).toHaveLength(3);
});

test('has another address for another picture', () => {
  expect(pictureOf('s/1', { ...THIRD, sha256: 'f'.repeat(64) })).toBe(
    `/api/v1/schools/s%2F1/floor-plans/p3?of=${'f'.repeat(16)}`,
  );
});
