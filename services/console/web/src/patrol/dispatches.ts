import type { Dispatch, DispatchState } from './types';

const OVER: readonly string[] = ['CLEARED', 'REFUSED', 'RECALLED', 'EXPIRED'];
/** What asks for a decision stands first, what is over last. */
const ORDER: readonly string[] = ['PROPOSED', 'ASSIGNED', 'ACCEPTED', 'EN_ROUTE', 'ARRIVED', ...OVER];

/** A state that is not known here is none that ended: it stays in sight. */
export const isOver = (dispatch: Dispatch): boolean => OVER.includes(dispatch.state ?? '');

export const sorted = (dispatches: readonly Dispatch[]): Dispatch[] =>
  [...dispatches].sort(
    (a, b) =>
      ORDER.indexOf(a.state ?? '') - ORDER.indexOf(b.state ?? '') ||
      (a.stateSince ?? '').localeCompare(b.stateSince ?? ''),
  );

export type Order = 'assign' | 'dismiss' | 'recall' | 'handOver' | 'redispatch';

const ON_ITS_WAY: readonly Order[] = ['recall', 'handOver', 'redispatch'];
const ORDERS: Record<DispatchState, readonly Order[]> = {
  PROPOSED: ['assign', 'dismiss'],
  ASSIGNED: ON_ITS_WAY,
  ACCEPTED: ON_ITS_WAY,
  EN_ROUTE: ON_ITS_WAY,
  // Who was there is cleared by its own people, and never called back.
  ARRIVED: [],
  CLEARED: [],
  REFUSED: [],
  RECALLED: [],
  EXPIRED: [],
};

/** What a dispatcher may do about a dispatch, as patrol's own rules have it. */
export const ordersOf = (state: string | undefined): readonly Order[] =>
  state && state in ORDERS ? ORDERS[state as DispatchState] : [];

/** Whole minutes, rounded up: nobody is there sooner than is said. */
export const minutesOf = (seconds: number | undefined): number => Math.ceil((seconds ?? 0) / 60);

export const kilometresOf = (metres: number | undefined): string => ((metres ?? 0) / 1000).toFixed(1);
