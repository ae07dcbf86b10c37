import { expect, test } from 'vitest';
import { labelled, placesOf } from './places';

const place = (id: string) => ({ id, name: id, regionPath: '/1/', at: [114, 30] as const });

test('knows the places of schools on the list, the gravest first', () => {
  const found = placesOf(
    [place('a'), place('b'), place('c'), place('d')],
    [
      { schoolId: 'a', level: 'BLUE' },
      { schoolId: 'b', level: 'RED' },
      { schoolId: 'c', level: 'ORANGE' },
      { schoolId: 'nowhere', level: 'RED' },
    ],
  );
  expect(found.map(({ id, level }) => `${id} ${level}`)).toEqual(['b RED', 'c ORANGE', 'a BLUE']);
});

test('labels the grave ones, so many at most', () => {
  const places = placesOf(
    [place('a'), place('b'), place('c')],
    [
      { schoolId: 'a', level: 'YELLOW' },
      { schoolId: 'b', level: 'RED' },
      { schoolId: 'c', level: 'ORANGE' },
    ],
  );
  expect(labelled(places, 9).map(({ id }) => id)).toEqual(['b', 'c']);
  expect(labelled(places, 1).map(({ id }) => id)).toEqual(['b']);
});
