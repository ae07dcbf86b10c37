import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { likely, solve } from './solve';

const PUZZLE = '14.1893456000.AAAAAAAAAAAAAAAAAAAAAA.cccccccccccccccccccccccccccccccccccccccccccc';

function zeroBits(solution: string): number {
  const hash = createHash('sha256').update(`${PUZZLE}.${solution}`).digest();
  return Math.clz32(hash.readUInt32BE());
}

test.each([0, 1, 8, 14])('finds the first number of so many zero bits: %i', (bits) => {
  const solution = solve(PUZZLE, bits);

  expect(zeroBits(solution)).toBeGreaterThanOrEqual(bits);
  for (let n = 0; n < Number(solution); n++) expect(zeroBits(String(n))).toBeLessThan(bits);
});

test('says how far it is', () => {
  const said: number[] = [];

  solve(PUZZLE, 17, (count) => said.push(count));

  expect(said).toEqual([...said].sort((a, b) => a - b));
  expect(likely(0, 20)).toBe(0);
  expect(likely(2 ** 20, 20)).toBeCloseTo(0.632, 3);
});

test('does not begin with what it could never finish', () => {
  expect(() => solve(PUZZLE, 33)).toThrow(RangeError);
});
