import { expect, test } from 'vitest';
import { byPlace, read, type Stop, wayOf } from './beats';

const square = [
  [
    [114, 30],
    [114.1, 30],
    [114.1, 30.1],
    [114, 30],
  ],
];
const stop = (schoolId: string, behind: number, longitude = 114): Stop => ({
  schoolId,
  at: [longitude, 30],
  actual: 1,
  target: 1 + behind,
  behind,
});

test('reads grids and schools, and leaves out what is neither', () => {
  const { grids, stops } = read([
    {
      id: 'grid/g',
      geometry: { type: 'Polygon', coordinates: square },
      properties: { name: '一号', densityReached: false },
    },
    {
      id: 'school/b/s',
      geometry: { type: 'Point', coordinates: [114, 30] },
      properties: { schoolId: 's', actual: 1, target: 2, behind: 1 },
    },
    { geometry: { type: 'Point', coordinates: [] }, properties: {} },
    { geometry: null },
    {},
  ]);
  expect(grids.map(({ name, reached, outline }) => [name, reached, outline.length])).toEqual([
    ['一号', false, 4],
  ]);
  expect(stops).toEqual([stop('s', 1)]);
});

test('a school on two beats is behind while one of them is', () => {
  expect(byPlace([stop('a', 0), stop('a', 2), stop('b', 1), stop('b', 0)])).toEqual([
    stop('a', 2),
    stop('b', 1),
  ]);
});

test('a route goes from its begin through its schools in order', () => {
  const stops = [stop('a', 1, 1), stop('b', 1, 2)];
  expect(wayOf([0, 0], { schoolIds: ['b', 'a', 'unknown'], metres: 5 }, stops)).toEqual([
    [0, 0],
    [2, 30],
    [1, 30],
  ]);
});
