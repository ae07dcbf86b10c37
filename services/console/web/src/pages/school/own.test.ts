import { expect, test } from 'vitest';
import { dial110, dispatchOf, type OwnIncident, ownOpen, ownPast } from './own';

const OPENED = Date.parse('2026-03-01T08:00:00Z');
const ALARM: OwnIncident = {
  mode: 'ACTUAL',
  state: 'OPEN',
  kinds: ['PANIC'],
  openedAt: '2026-03-01T08:00:00Z',
};

test('waits ten seconds for the police, and then says to call', () => {
  expect(dial110([ALARM], OPENED + 9_999, 0)).toBeUndefined();
  expect(dial110([ALARM], OPENED + 10_000, 0)).toBe('unanswered');
});

test('stops saying so when somebody has it', () => {
  for (const more of [
    { acknowledgedAt: '2026-03-01T08:00:20Z' },
    { dispatchState: 'ACKNOWLEDGED' },
    { dispatchState: 'ON_THE_WAY' },
    { state: 'CLOSED' },
    { state: 'MERGED' },
  ]) {
    expect(dial110([{ ...ALARM, ...more }], OPENED + 60_000, 0)).toBeUndefined();
  }
});

test('sends nobody to the telephone for an exercise, a test or a silent press', () => {
  for (const more of [
    { mode: 'EXERCISE' },
    { mode: 'TEST' },
    { kinds: ['DURESS'] },
    { kinds: ['PANIC', 'SILENT_PANIC'] },
  ]) {
    expect(dial110([{ ...ALARM, ...more }], OPENED + 60_000, 0)).toBeUndefined();
  }
});

test('says to call when it cannot know', () => {
  expect(dial110([], OPENED, 9_999)).toBeUndefined();
  expect(dial110([], OPENED, 10_000)).toBe('no-contact');
});

test('shows nothing of a silent press, neither open nor past', () => {
  const silent = { ...ALARM, kinds: ['DURESS'] };
  expect(ownOpen([ALARM, silent])).toEqual([ALARM]);
  expect(ownPast([{ ...silent, state: 'CLOSED' }])).toEqual([]);
});

test('knows how far help is, from an older service, too', () => {
  expect(dispatchOf(ALARM)).toEqual({ state: 'RECEIVED', at: ALARM.openedAt });
  expect(dispatchOf({ ...ALARM, acknowledgedAt: 'x' })).toEqual({ state: 'ACKNOWLEDGED', at: 'x' });
  expect(dispatchOf({ ...ALARM, dispatchState: 'ARRIVED', dispatchStateAt: 'y' })).toEqual({
    state: 'ARRIVED',
    at: 'y',
  });
  expect(dispatchOf({ ...ALARM, dispatchState: 'NEW_ONE' }).state).toBe('RECEIVED');
});
