import type { DayKind, Finding, KnownDays, Segment } from '../api/notify';
import { daysAfter } from '../time/days';
import { instantIn, timeIn } from '../time/zones';

/** A part of one day in which the same people are on call. */
export interface Piece {
  from: number;
  until: number;
  /** On the wall: 08:00; the end of a day is 24:00. */
  begins: string;
  ends: string;
  people: Segment['people'];
  /** So many more have to be on call; 0: enough are. */
  missing: number;
}

export interface Day {
  day: string;
  kind: DayKind;
  pieces: Piece[];
}

/** Days by what is said of the time. Findings other than gaps stand beside a calendar, not in it. */
export function calendar(
  days: readonly string[],
  segments: readonly Segment[],
  findings: readonly Finding[],
  known: KnownDays,
  zone: string,
): Day[] {
  const gaps = findings.filter(({ kind }) => kind === 'GAP').map(spanned);
  const parts = segments.map(spanned);
  return days.map((day) => {
    const [from, until] = [instantIn(day, '00:00', zone), instantIn(daysAfter(day, 1), '00:00', zone)];
    const cuts = [...parts, ...gaps].flatMap((each) => [each.from, each.until]);
    const edges = [...new Set([from, until, ...cuts.filter((at) => from < at && at < until)])].sort(
      (a, b) => a - b,
    );
    const pieces = edges.slice(1).flatMap((end, index): Piece[] => {
      const begin = edges[index] ?? end;
      const holds = (each: { from: number; until: number }) => each.from <= begin && begin < each.until;
      const part = parts.find(holds);
      if (!part) return [];
      return [
        {
          from: begin,
          until: end,
          begins: timeIn(begin, zone),
          ends: end === until ? '24:00' : timeIn(end, zone),
          people: part.of.people,
          missing: gaps.find(holds)?.of.missing ?? 0,
        },
      ];
    });
    return { day, kind: kindOf(day, known), pieces };
  });
}

const spanned = <T extends { from: string; until: string }>(of: T) => ({
  of,
  from: Date.parse(of.from),
  until: Date.parse(of.until),
});

/** The service tells days apart in the same way. */
export function kindOf(day: string, { holidays = [], makeUpDays = [], terms = [] }: KnownDays): DayKind {
  const within = ({ from, to }: { from: string; to: string }) => from <= day && day <= to;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  const weekend = weekday === 0 || weekday === 6;
  const works = weekend ? makeUpDays.includes(day) : !holidays.some(within);
  if (!works) return 'DAY_OFF';
  return terms.some(within) ? 'SCHOOL_DAY' : 'WORKDAY';
}

const mondayOf = (day: string): string =>
  daysAfter(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));

export const weekOf = (day: string): string[] => {
  const monday = mondayOf(day);
  return Array.from({ length: 7 }, (_, index) => daysAfter(monday, index));
};

/** Whole weeks, with the days of other months beside it. */
export function monthOf(day: string): string[] {
  const month = day.slice(0, 7);
  const first = mondayOf(`${month}-01`);
  const days: string[] = [];
  for (let each = first; days.length % 7 !== 0 || each.slice(0, 7) <= month; each = daysAfter(each, 1))
    days.push(each);
  return days;
}

/** The same place in the week or month before (-1) or after it (1). */
export function besides(day: string, view: 'week' | 'month', by: -1 | 1): string {
  if (view === 'week') return daysAfter(day, 7 * by);
  const first = new Date(`${day.slice(0, 7)}-01T00:00:00Z`);
  first.setUTCMonth(first.getUTCMonth() + by);
  return first.toISOString().slice(0, 10);
}

export const NO_DAYS: KnownDays = {};
