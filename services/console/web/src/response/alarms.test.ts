import { expect, test } from 'vitest';
import { type Alarm, alarmsOf, openAlarms, subjectOf } from './alarms';
import type { Drift, Line, Pairing, Response, Step } from './types';

const AT = (minute: number) => `2026-03-02T00:${String(minute).padStart(2, '0')}:00Z`;
const alarm = (subject: string, level: Alarm['level'], minute = 20): Alarm => ({
  subject,
  level,
  track: 'PUBLIC_ORDER',
  at: AT(minute),
});
const title = { zh: '警戒', en: 'Cordon' };
const step = (key: string, state: Step['state']) => ({ key, state, title }) as Step;
const response = (steps: Step[] = [], corrections: Response['corrections'] = []) => ({
  tracks: [{ track: 'PUBLIC_ORDER' as const, state: 'RUNNING' as const, steps }],
  corrections,
});
const drift = (more: Partial<Drift> = {}): Drift => ({ pairings: [], clocks: [], ...more });
const subjects = (...asked: Parameters<typeof openAlarms>) =>
  openAlarms(...asked).map(({ subject }) => subject);

test('reads the alarms of the record', () => {
  const about = { subject: 'step/a', level: 'COMMANDER', to: 'COMMANDER', track: 'PUBLIC_ORDER' };
  const lines = [
    { what: 'StepStarted', at: AT(1), about: {} },
    { what: 'AlarmRaised', at: AT(20), about },
  ];
  expect(alarmsOf(lines as unknown as Line[])).toEqual([alarm('step/a', 'COMMANDER')]);
});

test('shows each lateness once, as high as it went, the oldest first', () => {
  const alarms = [
    alarm('step/b', 'LEAD', 31),
    alarm('step/a', 'LEAD', 20),
    alarm('step/a', 'COMMANDER', 30),
    alarm('step/a', 'LEAD', 40),
  ];
  const steps = [step('a', 'READY'), step('b', 'READY')];
  expect(openAlarms(alarms, response(steps), drift()).map(({ subject, level }) => [subject, level])).toEqual([
    ['step/a', 'COMMANDER'],
    ['step/b', 'LEAD'],
  ]);
});

test('is silent about what was put right since', () => {
  expect(subjects([alarm('step/a', 'LEAD')], response([step('a', 'DONE')]), drift())).toEqual([]);
  const clock = alarm('clock/first-statement', 'LEAD');
  const clocks = (doneAt?: string) => [
    {
      name: 'FIRST_STATEMENT' as const,
      status: 'MISSED' as const,
      since: AT(0),
      dueAt: AT(20),
      ...(doneAt && { doneAt }),
    },
  ];
  expect(subjects([clock], response(), drift({ clocks: clocks() }))).toEqual(['clock/first-statement']);
  expect(subjects([clock], response(), drift({ clocks: clocks(AT(30)) }))).toEqual([]);
});

test('shows a pairing until its second point is reached or two people let it go by', () => {
  const late = alarm('pairing/p', 'LEAD');
  const at = (more: object) => drift({ pairings: [{ key: 'p', status: 'MISSED', ...more }] });
  expect(subjects([late], response(), at({}))).toEqual(['pairing/p']);
  expect(subjects([late], response(), at({ thenAt: AT(25) }))).toEqual([]);
  expect(subjects([late], response(), at({ status: 'OVERRIDDEN' }))).toEqual([]);
});

test('shows what was told wrongly until it is corrected', () => {
  const late = alarm('pairing/correct-in-time/s-1/f-1', 'LEAD');
  const wrong = { factId: 'f-1', statementId: 's-1', since: AT(0) };
  expect(subjects([late], response([], [wrong]), drift())).toHaveLength(1);
  expect(subjects([late], response([], [{ ...wrong, doneAt: AT(5) }]), drift())).toEqual([]);
  expect(subjects([late], response([], [{ ...wrong, factId: 'f-2' }]), drift())).toEqual([]);
});

test("says by the plan's words what an alarm is about", () => {
  const said = (subject: string) =>
    subjectOf(subject, [step('a', 'READY')], [{ key: 'p', title: { zh: '先后', en: 'Order' } } as Pairing]);
  expect(said('step/a')).toEqual(title);
  expect(said('pairing/p/s-1/f-1')).toEqual({ zh: '先后', en: 'Order' });
  expect(said('clock/first-briefing')).toBe('FIRST_BRIEFING');
  expect(said('step/gone')).toBe('gone');
});
