import type { Pairing, Point } from './types';

/** For tests: a pairing of two points. */
export const tied = (
  key: string,
  first: Point,
  second: Point,
  more: Partial<Pairing> = {},
): Pairing & { first: Point } => {
  const points = Object.fromEntries([
    ['first', first],
    ['then', second],
  ]);
  return { key, kind: 'BEFORE', title: { zh: key, en: key }, ...more, ...(points as { first: Point }) };
};
