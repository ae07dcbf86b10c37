import type { Clock, Response } from './types';

export interface Ticking {
  name: Clock['name'];
  /** Milliseconds; negative once it is late. */
  left: number;
  doneAt: string | null | undefined;
  late: boolean;
}

/** The two clocks of what the public is told, as an editor watches them. */
export function tickingOf(clocks: readonly Clock[], now: number): Ticking[] {
  return clocks
    .filter(({ name }) => name === 'FIRST_STATEMENT' || name === 'FIRST_BRIEFING')
    .map(({ name, dueAt, doneAt }) => {
      const left = Date.parse(dueAt) - (doneAt ? Date.parse(doneAt) : now);
      return { name, left, doneAt, late: left < 0 };
    });
}

/** The public was told what is known to be different by now. */
export const openCorrections = (statementId: string, response: Pick<Response, 'corrections' | 'facts'>) =>
  response.corrections
    .filter((each) => each.statementId === statementId && !each.doneAt)
    .flatMap((each) => response.facts.filter(({ id }) => id === each.factId));
