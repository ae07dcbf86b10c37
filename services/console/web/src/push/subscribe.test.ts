import { expect, test } from 'vitest';
import { bytesOf } from './subscribe';

test('reads a key as notify writes it', () => {
  expect([...bytesOf('-_8AAQ')]).toEqual([0xfb, 0xff, 0, 1]);
});
