import type { Lead, Wait } from '../api/lead';

/** What the service counts is told apart from what it does itself: nobody is late with an erasure. */
const BY_ITSELF = ['EXPIRY', 'ERASURE'];

export const isLate = ({ what, dueAt, raised }: Wait, now: number): boolean =>
  !BY_ITSELF.includes(what) && (raised > 0 || Date.parse(dueAt) <= now);

/** `STEP TELL_GUARDIANS` is a kind and of which one. */
export function partsOf(what: string): { kind: string; of: string | undefined } {
  const [kind = what, of] = what.split(' ');
  return { kind, of };
}

export const waitOf = ({ waits }: Pick<Lead, 'waits'>, what: string): Wait | undefined =>
  waits.find((wait) => wait.what === what);
