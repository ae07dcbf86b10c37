import { describe, expect, test } from 'vitest';
import type { Finding, Segment } from '../api/notify';
import { besides, calendar, kindOf, monthOf, NO_DAYS, weekOf } from './calendar';

const ZONE = 'Asia/Shanghai';
const at = (day: string, hour: number) => `${day}T${String(hour).padStart(2, '0')}:00:00+08:00`;
const segment = (from: string, until: string, ...people: string[]): Segment => ({
  from,
  until,
  people: people.map((person) => ({ person, by: 'LAYER', layer: 'day' })),
});
const said = (pieces: { begins: string; ends: string; people: { person: string }[]; missing: number }[]) =>
  pieces.map((each) => [
    each.begins,
    each.ends,
    each.people.map(({ person }) => person).join(),
    each.missing,
  ]);

test('cuts what is longer than a day at each midnight of the roster', () => {
  const segments = [
    segment(at('2026-03-01', 18), at('2026-03-03', 8), 'ada'),
    segment(at('2026-03-03', 8), at('2026-03-04', 0), 'bob', 'cai'),
  ];
  const days = calendar(['2026-03-01', '2026-03-02', '2026-03-03'], segments, [], NO_DAYS, ZONE);
  expect(days.map(({ pieces }) => said(pieces))).toEqual([
    [['18:00', '24:00', 'ada', 0]],
    [['00:00', '24:00', 'ada', 0]],
    [
      ['00:00', '08:00', 'ada', 0],
      ['08:00', '24:00', 'bob,cai', 0],
    ],
  ]);
});

test('shows a gap where it is, and not longer', () => {
  const gap = { kind: 'GAP', from: at('2026-03-02', 8), until: at('2026-03-02', 12), missing: 1 } as Finding;
  const twice = { kind: 'DOUBLE_DUTY', from: at('2026-03-02', 3), until: at('2026-03-02', 4) } as Finding;
  const nobody = [segment(at('2026-03-02', 0), at('2026-03-03', 0))];
  const [day] = calendar(['2026-03-02'], nobody, [gap, twice], NO_DAYS, ZONE);
  expect(said(day?.pieces ?? [])).toEqual([
    ['00:00', '08:00', '', 0],
    ['08:00', '12:00', '', 1],
    ['12:00', '24:00', '', 0],
  ]);
});

test('has no hour too many or too few on a day on which the clock is changed', () => {
  const all = [segment('2026-03-28T00:00:00Z', '2026-04-01T00:00:00Z', 'ada')];
  const lengths = calendar(['2026-03-28', '2026-03-29', '2026-03-30'], all, [], NO_DAYS, 'Europe/London').map(
    ({ pieces }) => pieces.reduce((sum, { from, until }) => sum + (until - from) / 3_600_000, 0),
  );
  expect(lengths).toEqual([24, 23, 24]);
});

test('pieces of all days together are what was said, without a rest', () => {
  const edges = ['2026-03-01T00:00:00+08:00', ...[5, 13, 30, 31, 55, 90].map((hour) => shifted(hour))];
  const segments = edges.slice(1).map((until, index) => segment(edges[index] ?? '', until, `p${index % 3}`));
  const days = Array.from({ length: 5 }, (_, index) => `2026-03-0${index + 1}`);
  const pieces = calendar(days, segments, [], NO_DAYS, ZONE).flatMap((each) => each.pieces);
  for (let hour = 0; hour < 90; hour++) {
    const instant = Date.parse(shifted(hour));
    const one = segments.find(
      ({ from, until }) => Date.parse(from) <= instant && instant < Date.parse(until),
    );
    const found = pieces.filter(({ from, until }) => from <= instant && instant < until);
    expect(found.map(({ people }) => people)).toEqual([one?.people]);
  }
});

const shifted = (hours: number) =>
  new Date(Date.parse('2026-02-28T16:00:00Z') + hours * 3_600_000).toISOString();

describe('days', () => {
  const known = {
    holidays: [{ from: '2026-10-01', to: '2026-10-07' }],
    makeUpDays: ['2026-10-10'],
    terms: [{ from: '2026-09-01', to: '2027-01-20' }],
  };

  test('are told apart as the service does', () => {
    const kinds = ['2026-10-08', '2026-10-05', '2026-10-10', '2026-10-11', '2026-08-31'];
    expect(kinds.map((day) => kindOf(day, known))).toEqual([
      'SCHOOL_DAY',
      'DAY_OFF',
      'SCHOOL_DAY',
      'DAY_OFF',
      'WORKDAY',
    ]);
  });

  test('are whole weeks from Monday', () => {
    expect(weekOf('2026-03-01')).toEqual(weekOf('2026-02-23'));
    expect(weekOf('2026-03-01').at(-1)).toBe('2026-03-01');
    const march = monthOf('2026-03-15');
    expect([march[0], march.at(-1), march.length]).toEqual(['2026-02-23', '2026-04-05', 42]);
    const february = monthOf('2027-02-10');
    expect([february[0], february.at(-1)]).toEqual(['2027-02-01', '2027-02-28']);
    const december = monthOf('2026-12-31');
    expect([december[0], december.at(-1)]).toEqual(['2026-11-30', '2027-01-03']);
  });

  test('have a week and a month beside them', () => {
    expect(besides('2026-03-31', 'week', 1)).toBe('2026-04-07');
    expect(besides('2026-03-31', 'month', -1)).toBe('2026-02-01');
    expect(besides('2026-12-31', 'month', 1)).toBe('2027-01-01');
  });
});
