import type { components } from '@openapi/incident';

export type Statistics = components['schemas']['Statistics'];
export type Region = NonNullable<Statistics['regions']>[number];
export type Lane = NonNullable<Statistics['lanes']>[number];

/** Every day of the time, those without a press too: a gap in a chart would be taken for one in the data. */
export function daysOf(from: string, to: string): string[] {
  const days: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += 86_400_000)
    days.push(new Date(at).toISOString().slice(0, 10));
  return days;
}

export interface Daily {
  days: string[];
  kinds: string[];
  /** By kind, then by day. */
  counts: number[][];
  sum: number;
}

export function daily(presses: Statistics['presses'], from: string, to: string): Daily {
  const days = daysOf(from, to);
  const found = new Map<string, number>();
  const ofKind = new Map<string, number>();
  for (const { day, kind, count } of presses ?? []) {
    if (!day || !kind || !count) continue;
    found.set(`${kind} ${day}`, count);
    ofKind.set(kind, (ofKind.get(kind) ?? 0) + count);
  }
  const kinds = [...ofKind.keys()].sort((a, b) => (ofKind.get(b) ?? 0) - (ofKind.get(a) ?? 0));
  return {
    days,
    kinds,
    counts: kinds.map((kind) => days.map((day) => found.get(`${kind} ${day}`) ?? 0)),
    sum: [...ofKind.values()].reduce((all, each) => all + each, 0),
  };
}

/** Of a whole, in percent with one place; nothing of nothing. */
export const share = (part = 0, whole = 0): number | undefined =>
  whole > 0 ? Math.round((part / whole) * 1000) / 10 : undefined;

export const percent = (value: number | undefined): string => (value === undefined ? '–' : `${value} %`);

export const STEPS = ['queued', 'delivered', 'acknowledged'] as const;

export interface StepRow {
  audience: string;
  step: (typeof STEPS)[number];
  budget: number;
  met: number;
  breached: number;
}

export const stepsOf = (lanes: Statistics['lanes']): StepRow[] =>
  (lanes ?? []).flatMap((lane) =>
    STEPS.map((step) => ({
      audience: lane.audience ?? '',
      step,
      budget: lane[step]?.budget ?? 0,
      met: lane[step]?.met ?? 0,
      breached: lane[step]?.breached ?? 0,
    })),
  );

/** Seconds as a person reads them: 7.5 below a minute, 95 above. */
export const seconds = (value: number | undefined): string =>
  value === undefined ? '–' : value < 60 ? String(Math.round(value * 10) / 10) : String(Math.round(value));
