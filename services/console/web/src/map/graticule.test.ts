import { expect, test } from 'vitest';
import { boundsOf, graticule, stepFor } from './graticule';

test('frames all points with room, and one point with some kilometres', () => {
  expect(boundsOf([])).toBeUndefined();
  const one = boundsOf([[114, 30]]);
  expect(one).toEqual({ west: 113.97, east: 114.03, south: 29.97, north: 30.03 });
  const two = boundsOf([
    [110, 30],
    [112, 31],
  ]);
  expect(two?.west).toBeCloseTo(109.7);
  expect(two?.north).toBeCloseTo(31.15);
});

test('draws few enough lines to read, over all that is seen', () => {
  for (const width of [0.05, 0.3, 3, 30]) {
    const bounds = { west: 114, east: 114 + width, south: 30, north: 30 + width / 2 };
    expect(width / stepFor(bounds)).toBeLessThanOrEqual(12);
    const { lines } = graticule(bounds);
    const ends = lines.flat();
    expect(Math.min(...ends.map(([x]) => x))).toBeLessThanOrEqual(bounds.west);
    expect(Math.max(...ends.map(([, y]) => y))).toBeGreaterThanOrEqual(bounds.north);
    expect(lines.length).toBeLessThan(40);
  }
});
