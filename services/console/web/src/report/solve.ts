import { HashAfter } from './sha256';

/** Lead asks for 26 bits at most; no telephone would finish more. */
export const MOST_BITS = 32;
/** Tries between two words of how far it is. */
const ROUND = 1 << 14;

/**
 * The number which, after the puzzle and a point, hashes to so many zero bits.
 *
 * @param tried told how many were tried, now and then
 */
export function solve(puzzle: string, bits: number, tried: (count: number) => void = () => {}): string {
  if (bits < 0 || bits > MOST_BITS) throw new RangeError('bits');
  const hash = new HashAfter(`${puzzle}.`);
  for (let n = 0; ; n++) {
    const solution = String(n);
    const first = hash.of(solution)[0] as number;
    if (bits === 0 || first >>> (32 - bits) === 0) return solution;
    if (n % ROUND === ROUND - 1) tried(n + 1);
  }
}

/** How likely it is to be done by now: the only progress that there is of something that is luck. */
export const likely = (tried: number, bits: number): number => 1 - Math.exp(-tried / 2 ** bits);
