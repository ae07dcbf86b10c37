// The platform's clock, as well as the page knows it. Budgets are counted by it: a desk whose own clock
// is ten minutes off would otherwise see every task as late, or none.

let offset = 0;
let bestRoundTrip = Number.POSITIVE_INFINITY;

export const now = (): number => Date.now() + offset;

/**
 * Learns from an answer that says the server's time. The quickest round trip counts, since half of it
 * is what the answer's age can be wrong by; one twice as slow is believed again once the two differ by
 * more than it could explain, as after the computer's clock was put right.
 */
export function learn(serverTime: string, asked: number, answered: number): void {
  const at = Date.parse(serverTime);
  const roundTrip = answered - asked;
  if (Number.isNaN(at) || roundTrip < 0) return;
  const heard = at + roundTrip / 2 - answered;
  if (roundTrip <= bestRoundTrip || Math.abs(heard - offset) > roundTrip + bestRoundTrip) {
    offset = heard;
    bestRoundTrip = roundTrip;
  }
}

/** For tests. */
export function forget(): void {
  offset = 0;
  bestRoundTrip = Number.POSITIVE_INFINITY;
}
