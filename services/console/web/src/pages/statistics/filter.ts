import { daysAfter, isoDay } from '../../time/days';

/** What the page shows, as the address says it. */
export interface Filter {
  /** Days in China, both included. */
  from: string;
  to: string;
  mode: string;
  /** Absent: all of one's own. */
  region?: string;
}

export const MODES = ['ACTUAL', 'EXERCISE', 'TEST'];
const USUAL_DAYS = 30;
const MOST_DAYS = 366;
const DAY_MS = 86_400_000;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

const valid = (day: string | null): day is string =>
  day !== null && DAY.test(day) && !Number.isNaN(Date.parse(day));

/** An address that somebody cut or made up shows what is usual. */
export function readFilter(asked: URLSearchParams, now: number): Filter {
  const to = asked.get('to');
  const from = asked.get('from');
  const last = valid(to) ? to : isoDay(now);
  const mode = asked.get('mode');
  const region = asked.get('region');
  return {
    from: valid(from) ? from : daysAfter(last, 1 - USUAL_DAYS),
    to: last,
    mode: mode !== null && MODES.includes(mode) ? mode : 'ACTUAL',
    ...(region && /^\/(?:[\w.-]+\/)*$/.test(region) && { region }),
  };
}

export const sound = ({ from, to }: Filter): boolean => {
  const days = (Date.parse(to) - Date.parse(from)) / DAY_MS;
  return days >= 0 && days < MOST_DAYS;
};

export const queryOf = ({ from, to, mode, region }: Filter) => ({
  from,
  to,
  mode,
  ...(region && { regionPath: region }),
});

export function addressOf({ from, to, mode, region }: Filter): Record<string, string> {
  return { from, to, mode, ...(region && { region }) };
}

/** `/420000/420100/` → `/420000/`. */
export const above = (region: string): string => region.replace(/[^/]+\/$/, '');
