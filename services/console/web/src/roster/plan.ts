import type { Plan, Roster, Segment, Version } from '../api/notify';

/** By which a roster goes at a time; undefined before its first. */
export const currentVersion = ({ plans }: Pick<Roster, 'plans'>, now: number): Version | undefined =>
  plans.filter(({ effectiveFrom }) => Date.parse(effectiveFrom) <= now).at(-1);

/** The one of now, or else the first that will be. */
export const currentPlan = (roster: Pick<Roster, 'plans'>, now: number): Plan | undefined =>
  (currentVersion(roster, now) ?? roster.plans[0])?.plan;

/** Whoever stands in it, each once, in their order. */
export const peopleOf = ({ plans, overrides }: Pick<Roster, 'plans' | 'overrides'>): string[] => [
  ...new Set([
    ...plans.flatMap(({ plan }) => plan.layers.flatMap(({ turns }) => turns.flat())),
    ...overrides.map(({ by }) => by),
  ]),
];

export interface Shift {
  person: string;
  from: string;
  until: string;
}

/** What each can give away: time in which they are on call without a change of anybody. */
export const shiftsOf = (segments: readonly Segment[]): Shift[] =>
  segments.flatMap(({ from, until, people }) => people.map(({ person }) => ({ person, from, until })));
