import type { Policy, PolicyRequest, Step, Target } from '../api/notify';
import { durationOf, secondsOf } from '../notify/duration';

/** A policy as a form holds it: times in seconds, each target with a key of the form's own. */
export interface Draft {
  name: string;
  lane: Policy['lane'];
  regionId: string;
  schoolId: string;
  fromSeverity: Policy['fromSeverity'];
  steps: StepDraft[];
  staleMinutes: number;
  fallback: { after: number; every: number; whom: Keyed[] };
}
export interface StepDraft {
  key: string;
  after: number;
  repeats: number;
  every: number;
  needed: number;
  whom: Keyed[];
}
export interface Keyed {
  key: string;
  target: Target;
}

let made = 0;
const newKey = (): string => `${++made}`;
export const keyed = (target: Target): Keyed => ({ key: newKey(), target });

export const newStep = (after: number, whom: Target[]): StepDraft => ({
  key: newKey(),
  after,
  repeats: 1,
  every: 60,
  needed: 1,
  whom: whom.map(keyed),
});

export const newDraft = (lane: Policy['lane'], regionId: string, role: string): Draft => ({
  name: '',
  lane,
  regionId,
  schoolId: '',
  fromSeverity: 'LOW',
  steps: [newStep(0, [{ kind: 'ROLE', role }])],
  staleMinutes: 30,
  fallback: { after: 60, every: 600, whom: [keyed({ kind: 'SUPERIOR', levels: 1, role })] },
});

export const draftOf = (policy: Policy): Draft => ({
  name: policy.name,
  lane: policy.lane,
  regionId: policy.regionPath.split('/').filter(Boolean).at(-1) ?? '',
  schoolId: policy.schoolId ?? '',
  fromSeverity: policy.fromSeverity,
  steps: policy.steps.map(({ after, every, repeats, needed, whom }) => ({
    key: newKey(),
    after: secondsOf(after),
    every: secondsOf(every),
    repeats,
    needed,
    whom: whom.map(keyed),
  })),
  staleMinutes: secondsOf(policy.staleAfter) / 60,
  fallback: {
    after: secondsOf(policy.fallback.after),
    every: secondsOf(policy.fallback.every),
    whom: policy.fallback.whom.map(keyed),
  },
});

const bare = (whom: readonly Keyed[]): Target[] => whom.map(({ target }) => target);

export const requestOf = (draft: Draft): PolicyRequest => ({
  name: draft.name.trim(),
  lane: draft.lane,
  regionId: draft.regionId.trim(),
  ...(draft.schoolId && { schoolId: draft.schoolId }),
  fromSeverity: draft.fromSeverity,
  steps: draft.steps.map(
    ({ after, every, repeats, needed, whom }): Step => ({
      after: durationOf(after),
      every: durationOf(every),
      repeats,
      needed,
      whom: bare(whom),
    }),
  ),
  staleAfter: durationOf(draft.staleMinutes * 60),
  fallback: {
    after: durationOf(draft.fallback.after),
    every: durationOf(draft.fallback.every),
    whom: bare(draft.fallback.whom),
  },
});

export type FaultWord = 'nameNeeded' | 'regionNeeded' | 'targetNeeded' | 'targetTwice' | 'tooSoon';

const SOONEST_S = 5;

/** What the service would refuse, as far as it can be seen here. */
export function faultOf(draft: Draft): FaultWord | undefined {
  if (!draft.name.trim()) return 'nameNeeded';
  if (!draft.regionId.trim()) return 'regionNeeded';
  const all = [...draft.steps.map(({ whom }) => whom), draft.fallback.whom];
  if (all.some((whom) => whom.length === 0 || !bare(whom).every(isWhole))) return 'targetNeeded';
  const twice = (whom: Keyed[]) => new Set(bare(whom).map(written)).size < whom.length;
  if (all.some(twice)) return 'targetTwice';
  return draft.steps.slice(1).some(({ after }) => after < SOONEST_S) ? 'tooSoon' : undefined;
}

const written = (target: Target): string =>
  JSON.stringify(Object.entries(target).sort(([a], [b]) => (a < b ? -1 : 1)));

const isWhole = (target: Target): boolean => {
  switch (target.kind) {
    case 'ON_CALL':
      return !!target.rosterId;
    case 'PERSON':
      return !!target.person.trim();
    case 'ROLE':
    case 'SCHOOL':
    case 'SUPERIOR':
      return !!target.role;
  }
};
