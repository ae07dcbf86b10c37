import type { Turn } from '../../patrol/board';
import type { DispatchState } from '../../patrol/types';

// What an officer entered and the platform has not yet: pure, so that each case can be tried.

export type Step = 'accept' | 'set-out' | 'arrive' | 'clear' | 'refuse';
export type Presence = 'check-in' | 'check-out';
/** As the telephone measured it. */
export interface Place {
  longitude: number;
  latitude: number;
  datum: 'WGS84';
}
interface OfDispatch {
  dispatchId: string;
  incidentId: string;
  callSign: string;
}
export type Deed =
  | ({ is: Step; reason?: string } & OfDispatch)
  | { is: 'note'; incidentId: string; text: string }
  | ({ is: 'photo'; photoId: string } & OfDispatch)
  | { is: 'visit'; beatId: string; schoolId: string; position?: Place; code?: string }
  | { is: 'turn'; unitId: string; to: Turn }
  | { is: Presence; dutyId: string; spotName: string; position: Place };

export interface Entry {
  /** Sent with every attempt: what arrived without our hearing of it is not done twice. */
  key: string;
  /** Who entered it: nobody else at this telephone sends or sees it. */
  user: string;
  /** When it was entered, in the platform's milliseconds. */
  at: number;
  deed: Deed;
  /** Why the platform would not have it; kept until it was read. */
  refused?: string;
}

/** Enough for a shift without a network; nothing is thrown away for something newer. */
export const MOST = 100;
/** What another person left behind is forgotten after a week. */
const KEPT_MS = 7 * 24 * 60 * 60_000;
const LATE_MS = 60_000;

const STEPS: Record<Step, DispatchState> = {
  accept: 'ACCEPTED',
  'set-out': 'EN_ROUTE',
  arrive: 'ARRIVED',
  clear: 'CLEARED',
  refuse: 'REFUSED',
};
const OTHERS: readonly string[] = ['note', 'photo', 'turn', 'visit'];
const isStep = (deed: Deed): deed is Extract<Deed, { is: Step }> => deed.is in STEPS;
const waits = (entry: Entry, user: string): boolean => entry.user === user && entry.refused === undefined;
const isPresence = (deed: Deed): deed is Extract<Deed, { is: Presence }> =>
  deed.is === 'check-in' || deed.is === 'check-out';
/** Measured twice, one is never in quite the same place. */
const same = (a: Deed, b: Deed): boolean =>
  isPresence(a) && isPresence(b)
    ? a.is === b.is && a.dutyId === b.dutyId
    : JSON.stringify(a) === JSON.stringify(b);

/** Undefined: there is no room. What waits already in the same words is not taken twice. */
export function add(entries: readonly Entry[], entry: Entry): readonly Entry[] | undefined {
  if (entries.some((each) => waits(each, entry.user) && same(each.deed, entry.deed))) return entries;
  return entries.length >= MOST ? undefined : [...entries, entry];
}

/** The oldest that waits. What was refused does not hold up what came after it. */
export const next = (entries: readonly Entry[], user: string): Entry | undefined =>
  entries.find((each) => waits(each, user));

/**
 * It is done. Patrol dates a step by its own clock, so of one that is late a note says when it really was; it
 * takes the step's place, under a key that follows from the step's.
 */
export function done(
  entries: readonly Entry[],
  key: string,
  now: number,
  lateText: (entry: Entry) => string,
): readonly Entry[] {
  return entries.flatMap((each) => {
    if (each.key !== key) return [each];
    const { deed } = each;
    if (!isStep(deed) || now - each.at < LATE_MS) return [];
    const note: Deed = { is: 'note', incidentId: deed.incidentId, text: lateText(each) };
    return [{ ...each, key: `${key}-late`, deed: note }];
  });
}

export const refused = (entries: readonly Entry[], key: string, why: string): readonly Entry[] =>
  entries.map((each) => (each.key === key ? { ...each, refused: why } : each));

/** The photographs that entries name, whoever entered them. */
export const shotsOf = (entries: readonly Entry[]): Set<string> =>
  new Set(entries.flatMap(({ deed }) => (deed.is === 'photo' ? [deed.photoId] : [])));

export const without = (entries: readonly Entry[], key: string): readonly Entry[] =>
  entries.filter((each) => each.key !== key);

/** The state that a dispatch will have once all that waits is sent: what is offered next goes by it. */
export const stateAhead = (
  state: string | undefined,
  entries: readonly Entry[],
  user: string,
  dispatchId: string,
): string | undefined =>
  entries.reduce(
    (before, each) =>
      waits(each, user) && isStep(each.deed) && each.deed.dispatchId === dispatchId
        ? STEPS[each.deed.is]
        : before,
    state,
  );

/** What a guard said last of a duty and is not sent yet. */
export const saidOf = (entries: readonly Entry[], user: string, dutyId: string): Presence | undefined => {
  const said = entries.findLast(
    (each) => waits(each, user) && isPresence(each.deed) && each.deed.dutyId === dutyId,
  );
  return said && isPresence(said.deed) ? said.deed.is : undefined;
};

/** Visits of a school that wait to be sent: the page counts them already. */
export const visitsOf = (entries: readonly Entry[], user: string, beatId: string, schoolId: string): number =>
  entries.filter(
    (each) =>
      waits(each, user) &&
      each.deed.is === 'visit' &&
      each.deed.beatId === beatId &&
      each.deed.schoolId === schoolId,
  ).length;

const NEXT: Record<string, readonly Step[]> = {
  ASSIGNED: ['accept', 'refuse'],
  ACCEPTED: ['set-out', 'refuse'],
  EN_ROUTE: ['arrive', 'refuse'],
  ARRIVED: ['clear'],
};

export const stepsOf = (state: string | undefined): readonly Step[] => NEXT[state ?? ''] ?? [];

/** What a browser kept. Of anything that is not ours nothing is left. */
export function read(text: string | null, now: number): readonly Entry[] {
  try {
    const kept: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(kept)
      ? kept.filter((each) => isEntry(each) && now - each.at < KEPT_MS).slice(0, MOST)
      : [];
  } catch {
    return [];
  }
}

function isEntry(value: unknown): value is Entry {
  const { key, user, at, deed } = (value ?? {}) as Partial<Entry>;
  return (
    typeof key === 'string' &&
    typeof user === 'string' &&
    typeof at === 'number' &&
    typeof deed === 'object' &&
    deed !== null &&
    (deed.is in STEPS || OTHERS.includes(deed.is) || isPresence(deed as Deed))
  );
}
