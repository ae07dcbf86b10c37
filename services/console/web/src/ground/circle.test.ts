import { expect, test } from 'vitest';
import { ringAround } from './circle';

test('goes round the place at the same distance everywhere, and ends where it began', () => {
  const ring = ringAround([114.3, 30.6], 200);
  expect(ring).toHaveLength(33);
  expect(ring.at(-1)).toEqual(ring[0]);
  for (const [longitude = 0, latitude = 0] of ring) {
    const x = (longitude - 114.3) * 111_195 * Math.cos((30.6 * Math.PI) / 180);
    const y = (latitude - 30.6) * 111_195;
    expect(Math.hypot(x, y)).toBeCloseTo(200, 0);
  }
  expect(new Set(ring.slice(0, -1).map(String)).size).toBe(32);
});
