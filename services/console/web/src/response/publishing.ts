import { stepsOf, type TrackStep } from './steps';
import type { Fact, Override, Pairing, Point, Response, Statement } from './types';

/** What would make a pairing hold. */
export type Cure =
  | { by: 'step'; step: TrackStep | undefined; key: string }
  /** Those that it rests on and that are not confirmed; none: it rests on no fact at all. */
  | { by: 'facts'; facts: Fact[] }
  | { by: 'publication'; what: Point['what'] }
  | { by: 'place' };

/** A pairing that does not hold for a statement, as the service says, and what would make it hold. */
export interface Against {
  key: string;
  title: Pairing['title'];
  /** Of the plan; absent while that is not known here. */
  pairing: Pairing | undefined;
  cure: Cure | undefined;
  /** Somebody asked to go without it, and nobody has answered. */
  asked: Override | undefined;
}

type Known = Pick<Response, 'tracks' | 'facts' | 'overrides'>;

/** Whether a pairing holds the service says, again in the moment of publishing; here it is explained. */
export function standsAgainst(
  { id, content, unmet }: Pick<Statement, 'id' | 'content' | 'unmet'>,
  response: Known,
  pairings: readonly Pairing[],
): Against[] {
  return unmet.map(({ key, title }) => {
    const pairing = pairings.find((each) => each.key === key);
    const asked = response.overrides.find(
      (each) => each.pairing === key && each.statementId === id && each.state === 'ASKED',
    );
    const cure = pairing?.first ? cureOf(pairing.first, content, response) : undefined;
    return { key, title, pairing, cure, asked };
  });
}

function cureOf(first: Point, { facts: refs }: Statement['content'], response: Known): Cure {
  switch (first.point) {
    case 'STEP_DONE': {
      const key = first.step ?? '';
      return { by: 'step', step: stepsOf(response).find((step) => step.key === key), key };
    }
    case 'FACTS_CONFIRMED':
      return {
        by: 'facts',
        facts: response.facts.filter((fact) =>
          refs.some(
            ({ factId, version }) =>
              factId === fact.id && !(fact.state === 'CONFIRMED' && fact.version === version),
          ),
        ),
      };
    case 'PUBLISHED':
      return { by: 'publication', what: first.what };
    case 'PLACE_NAMED':
      return { by: 'place' };
  }
}
