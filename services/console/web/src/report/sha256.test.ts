import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { HashAfter } from './sha256';

const hex = (words: Int32Array) =>
  Array.from(words, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('');

test('hashes as the platform does, wherever the beginning ends in a block', () => {
  for (let length = 0; length < 140; length++) {
    const beginning = 'x'.repeat(length);
    const hash = new HashAfter(beginning);
    for (const ending of ['', '0', '12345', '9999999999999999'])
      expect(hex(hash.of(ending))).toBe(
        createHash('sha256')
          .update(beginning + ending)
          .digest('hex'),
      );
  }
});

test('hashes what is not ASCII in the beginning', () => {
  expect(hex(new HashAfter('安园').of('7'))).toBe(createHash('sha256').update('安园7').digest('hex'));
});
