import type { Item } from './axis';
import { anchorOf } from './pairings';
import { isOver, stepsOf, type TrackStep } from './steps';
import type { Clock, ClockName, Drift, Pairing, Response, Track } from './types';

export type BoardItem = Item &
  (
    | { is: 'step'; step: TrackStep }
    | { is: 'clock'; clock: Clock }
    | { is: 'point'; point: 'facts' | 'place'; reachedAt: string | undefined }
  );

const LANES: Record<ClockName, Track> = {
  FIRST_STATEMENT: 'PUBLIC_INFORMATION',
  FIRST_BRIEFING: 'PUBLIC_INFORMATION',
  REPORT: 'LAWFUL_HANDLING',
  RECEIPT: 'LAWFUL_HANDLING',
};

const time = (at: string | null | undefined): number | undefined => (at ? Date.parse(at) : undefined);

/** All that stands on the board: what is done where it was done, the rest where it is due. */
export function itemsOf(
  response: Pick<Response, 'tracks'>,
  pairings: readonly Pairing[],
  drift: Drift,
): BoardItem[] {
  return [
    ...stepsOf(response).map((step): BoardItem => {
      const at = time(isOver(step) ? step.stateSince : step.dueAt);
      return { is: 'step', anchor: `step/${step.key}`, lane: step.track, at, step };
    }),
    ...drift.clocks.map((clock): BoardItem => {
      const at = time(clock.doneAt ?? clock.dueAt);
      return { is: 'clock', anchor: `clock/${clock.name}`, lane: LANES[clock.name], at, clock };
    }),
    ...pointsOf(pairings, drift),
  ];
}

/** What pairings ask about and no step or clock stands for; where none of them asks, it is no business of the board. */
function pointsOf(pairings: readonly Pairing[], drift: Drift): BoardItem[] {
  const found = new Map<'facts' | 'place', { reachedAt: string | undefined; due: string | undefined }>();
  for (const { key, first, then } of pairings) {
    const at = drift.pairings.find((each) => each.key === key);
    for (const [point, reachedAt] of [
      [first, at?.firstAt],
      [then, at?.thenAt],
    ] as const) {
      const anchor = point && anchorOf(point);
      if (anchor !== 'facts' && anchor !== 'place') continue;
      const known = found.get(anchor);
      found.set(anchor, {
        reachedAt: known?.reachedAt ?? reachedAt ?? undefined,
        due: known?.due ?? at?.dueAt ?? undefined,
      });
    }
  }
  return [...found].map(([point, { reachedAt, due }]) => ({
    is: 'point',
    anchor: point,
    lane: point === 'facts' ? 'LAWFUL_HANDLING' : 'PUBLIC_INFORMATION',
    at: time(reachedAt ?? due),
    point,
    reachedAt,
  }));
}
