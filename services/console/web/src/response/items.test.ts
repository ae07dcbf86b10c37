import { expect, test } from 'vitest';
import { itemsOf } from './items';
import { tied } from './sample';
import type { Drift, Step } from './types';

const AT = '2026-03-02T08:00:00+08:00';
const DUE = '2026-03-02T08:20:00+08:00';
const step = (key: string, state: Step['state'], dueAt?: string) =>
  ({ key, state, dueAt, stateSince: AT }) as Step;
const order = (...steps: Step[]) => ({
  tracks: [{ track: 'PUBLIC_ORDER' as const, state: 'RUNNING' as const, steps }],
});
const drift = (more: Partial<Drift>): Drift => ({ pairings: [], clocks: [], ...more });
const shown = (items: ReturnType<typeof itemsOf>) => items.map(({ anchor, lane, at }) => [anchor, lane, at]);

test('shows a step where it was done or excused, else where it is due, else without a time', () => {
  const steps = [
    step('done', 'DONE', DUE),
    step('excused', 'EXCUSED', DUE),
    step('open', 'STARTED', DUE),
    step('x', 'PENDING'),
  ];
  expect(itemsOf(order(...steps), [], drift({})).map(({ at }) => at)).toEqual([
    Date.parse(AT),
    Date.parse(AT),
    Date.parse(DUE),
    undefined,
  ]);
});

test('shows the clocks of what is told in the lane of information, and of reports in that of lawful handling', () => {
  const clocks = (['FIRST_STATEMENT', 'RECEIPT'] as const).map((name) => ({
    name,
    status: 'PENDING' as const,
    since: AT,
    dueAt: DUE,
  }));
  expect(shown(itemsOf(order(), [], drift({ clocks })))).toEqual([
    ['clock/FIRST_STATEMENT', 'PUBLIC_INFORMATION', Date.parse(DUE)],
    ['clock/RECEIPT', 'LAWFUL_HANDLING', Date.parse(DUE)],
  ]);
});

test('shows facts and place once each where a pairing asks about them, and not otherwise', () => {
  const named = { point: 'PLACE_NAMED' } as const;
  const pairings = ['a', 'b'].map((key) => tied(key, { point: 'STEP_DONE', step: 's' }, named));
  const at = [
    { key: 'a', status: 'PENDING' as const, dueAt: DUE },
    { key: 'b', status: 'KEPT' as const, thenAt: AT },
  ];
  expect(shown(itemsOf(order(), pairings, drift({ pairings: at })))).toEqual([
    ['place', 'PUBLIC_INFORMATION', Date.parse(AT)],
  ]);
  expect(itemsOf(order(), [], drift({ pairings: at }))).toEqual([]);
});
