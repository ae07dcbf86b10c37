import { expect, test } from 'vitest';
import type { Gap } from '../desk/gaps';
import { centresOf, type Place, type Region, readPlaces, tierAt, uncovered } from './schools';

const region = (id: string, level: Region['level']): [string, Region] => [id, { id, level, name: id }];
const REGIONS = new Map([
  region('420100', 'PREFECTURE'),
  region('420106', 'COUNTY'),
  region('420107', 'COUNTY'),
  region('429004', 'DIRECTLY_ADMINISTERED_UNIT'),
  region('zone', 'FUNCTIONAL_ZONE'),
]);
const place = (id: string, regionPath: string, longitude: number): Place => ({
  id,
  name: id,
  regionPath,
  at: [longitude, 30],
});
const PLACES = [
  place('a', '/420000/420100/420106/', 114),
  place('b', '/420000/420100/420106/p-1/', 116),
  place('c', '/420000/420100/420107/', 118),
  place('d', '/420000/429004/p-2/', 113),
  place('e', '/420000/zone/', 112),
  place('f', '/elsewhere/', 0),
];
const GAPS = new Map([['b', {} as Gap]]);
const counts = (tier: 'prefectures' | 'counties') =>
  centresOf(PLACES, REGIONS, tier, GAPS).map(({ region, at, schools, gaps }) => [
    region.id,
    at[0],
    schools,
    gaps,
  ]);

test('counts schools of each region in their middle', () => {
  expect(counts('prefectures')).toEqual([
    ['420100', 116, 3, 1],
    ['429004', 113, 1, 0],
    ['zone', 112, 1, 0],
  ]);
  expect(counts('counties')).toEqual([
    ['420106', 115, 2, 1],
    ['420107', 118, 1, 0],
    ['429004', 113, 1, 0],
    ['zone', 112, 1, 0],
  ]);
});

test('names regions from afar and shows schools from near', () => {
  expect([5, 7.4, 7.5, 9.4, 9.5, 18].map(tierAt)).toEqual([
    'prefectures',
    'prefectures',
    'counties',
    'counties',
    undefined,
    undefined,
  ]);
});

test('lets no label lie over one that came before', () => {
  const labels = [
    { x: 0, y: 0 },
    { x: 50, y: 5 },
    { x: 50, y: 30 },
    { x: 100, y: 0 },
  ];
  expect(uncovered(labels, 100, 30)).toEqual([labels[0], labels[2], labels[3]]);
});

test('reads points, and leaves out what is none', () => {
  const properties = { id: 's', name: '一小', regionPath: '/420000/' };
  const geometry = { coordinates: [114, 30] };
  expect(
    readPlaces({
      features: [{ geometry, properties }, { geometry }, { geometry: { coordinates: [1] }, properties }],
    }),
  ).toEqual([{ id: 's', name: '一小', regionPath: '/420000/', at: [114, 30] }]);
  expect(readPlaces(undefined)).toEqual([]);
});
