import { expect, test } from 'vitest';
import { sizeOf } from './picture';

test('draws at twice its size, and never larger than a browser can', () => {
  expect(sizeOf(1080, 1400)).toEqual({ width: 2160, height: 2800 });
  expect(sizeOf(1080, 10_800)).toEqual({ width: 819, height: 8_192 });
  expect(sizeOf(0, 0)).toEqual({ width: 1, height: 1 });
});
