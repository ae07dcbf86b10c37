import type { components } from '@openapi/ledger';

type Exercise = components['schemas']['Exercise'];

/** Those that were not cancelled and are not over, the next first; the list comes in the order of ids. */
export function standing(exercises: Exercise[], now: number): { exercise: Exercise; running: boolean }[] {
  const begin = (each: Exercise) => Date.parse(each.beginsAt ?? '');
  return exercises
    .filter((each) => !each.cancelled && Date.parse(each.endsAt ?? '') > now)
    .sort((a, b) => begin(a) - begin(b))
    .map((exercise) => ({ exercise, running: begin(exercise) <= now }));
}
