import type { Audience } from '../session/roles';

export type Action =
  | 'confirmDrill'
  | 'declareActual'
  | 'confirm'
  | 'upgrade'
  | 'severity'
  | 'handOver'
  | 'merge'
  | 'split'
  | 'link'
  | 'close'
  | 'reopen';

/** What of an incident or a task decides what may be done next. */
export interface Standing {
  state?: string | undefined;
  confirmed?: boolean | undefined;
  major?: boolean | undefined;
  mode?: string | undefined;
  drill?: { confirmedAt?: string | undefined } | undefined;
  severity?: string | undefined;
  signalCount?: number | undefined;
  /** Its newest presses, where they are known. */
  signalIds?: readonly string[] | undefined;
}

/** Presses of a drill window of which nobody has said yet that they are the drill. */
export const toVerify = (at: Standing): boolean => at.drill !== undefined && !at.drill.confirmedAt;

/**
 * What this role is offered. The service decides again; here it is only a matter of showing no button
 * that would be refused.
 */
export function actionsOf(role: string, audience: Audience | undefined, at: Standing): Action[] {
  if (audience !== 'police' || at.state === 'MERGED') return [];
  const offered = at.state === 'CLOSED' ? ENDED : at.mode === 'ACTUAL' || !at.mode ? GOING_ON : DRILL;
  return offered.filter(
    (action) => (OFFICERS.includes(action) || role === 'police-dispatcher') && may(action, at),
  );
}

const GOING_ON: readonly Action[] = [
  'confirm',
  'upgrade',
  'severity',
  'handOver',
  'merge',
  'split',
  'link',
  'close',
];
const DRILL: readonly Action[] = ['confirmDrill', 'declareActual', ...GOING_ON];
const ENDED: readonly Action[] = ['reopen', 'link'];
const OFFICERS: readonly Action[] = ['confirmDrill', 'declareActual', 'confirm'];

function may(action: Action, at: Standing): boolean {
  switch (action) {
    case 'confirmDrill':
      return toVerify(at);
    case 'confirm':
      return !at.confirmed;
    case 'upgrade':
      return !at.major;
    case 'split':
      return (at.signalCount ?? 0) > 1 && !toVerify(at);
    case 'merge':
    case 'close':
      // What would end it waits until somebody has said whether it is real.
      return !toVerify(at);
    default:
      return true;
  }
}
