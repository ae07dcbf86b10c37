import { expect, test } from 'vitest';
import { scaled } from './shot';

test('a photograph is made no larger, and keeps its shape', () => {
  expect(scaled(4000, 3000)).toEqual({ width: 1600, height: 1200 });
  expect(scaled(3000, 4000)).toEqual({ width: 1200, height: 1600 });
  expect(scaled(640, 480)).toEqual({ width: 640, height: 480 });
  expect(scaled(9000, 1)).toEqual({ width: 1600, height: 1 });
});
