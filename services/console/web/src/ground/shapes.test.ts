import { expect, test } from 'vitest';
import { lineOf, pointsOf, shapesOf } from './shapes';
import type { Ground } from './types';

const position = { longitude: 114.3, latitude: 30.6, datum: 'CGCS2000' as const };
const ground = {
  state: 'CORDONED',
  cordon: {
    type: 'Polygon',
    coordinates: [
      [
        [1, 2],
        [3, 4],
        [5, 6],
        [1, 2],
      ],
    ],
  },
  roads: [
    {
      id: 'r',
      name: '中山路',
      line: {
        type: 'LineString',
        coordinates: [
          [7, 8],
          [9, 10],
        ],
      },
    },
  ],
  spots: [{ id: 's', use: 'MEDIA', name: '接待点', position }],
} as unknown as Ground;

test('draws the cordon only while it stands, and every closed road', () => {
  expect(shapesOf(ground).map(({ geometry }) => geometry.type)).toEqual(['Polygon', 'LineString']);
  expect(shapesOf({ ...ground, state: 'LIFTED' }).map(({ geometry }) => geometry.type)).toEqual([
    'LineString',
  ]);
});

test('frames all that has a place', () => {
  expect(pointsOf(ground)).toEqual([
    [1, 2],
    [3, 4],
    [5, 6],
    [1, 2],
    [7, 8],
    [9, 10],
    [114.3, 30.6],
  ]);
});

test('reads a road as it is written down, with at least two bends', () => {
  expect(lineOf('114.3, 30.6\n\n114.31，30.61 \n')).toEqual([
    [114.3, 30.6],
    [114.31, 30.61],
  ]);
  for (const none of ['', '114.3,30.6', '114.3,30.6\nhere', '1,2,3\n4,5,6'])
    expect(lineOf(none)).toBeUndefined();
});
