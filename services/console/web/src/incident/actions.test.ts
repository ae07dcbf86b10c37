import { expect, test } from 'vitest';
import { actionsOf } from './actions';

test('offers a dispatcher everything that the state allows', () => {
  const all = ['confirm', 'upgrade', 'severity', 'handOver', 'merge', 'link', 'close'];
  expect(actionsOf('police-dispatcher', 'police', { state: 'OPEN', signalCount: 1 })).toEqual(all);
  expect(
    actionsOf('police-dispatcher', 'police', { state: 'CONFIRMED', confirmed: true, major: true }),
  ).toEqual(all.filter((action) => action !== 'confirm' && action !== 'upgrade'));
  expect(actionsOf('police-dispatcher', 'police', { state: 'CLOSED' })).toEqual(['reopen', 'link']);
  expect(actionsOf('police-dispatcher', 'police', { state: 'MERGED' })).toEqual([]);
});

test('offers to split what has more than one press', () => {
  expect(actionsOf('police-dispatcher', 'police', { state: 'OPEN', signalCount: 2 })).toContain('split');
  expect(actionsOf('police-officer', 'police', { state: 'OPEN', signalCount: 2 })).not.toContain('split');
});

test('wants a drill verified before anything that would end it', () => {
  const drill = { state: 'OPEN', mode: 'EXERCISE', drill: {}, signalCount: 2 };
  expect(actionsOf('police-officer', 'police', drill)).toEqual(['confirmDrill', 'declareActual', 'confirm']);
  const before = actionsOf('police-dispatcher', 'police', drill);
  expect(before).not.toContain('close');
  expect(before).not.toContain('merge');
  expect(before).not.toContain('split');
  const after = actionsOf('police-dispatcher', 'police', {
    ...drill,
    drill: { confirmedAt: '2026-03-01T08:00:00Z' },
  });
  expect(after).not.toContain('confirmDrill');
  expect(after).toEqual(expect.arrayContaining(['declareActual', 'close', 'merge', 'split']));
  expect(actionsOf('police-officer', 'police', { state: 'OPEN', mode: 'TEST' })).toContain('declareActual');
});

test('offers an officer to confirm, and other desks nothing', () => {
  expect(actionsOf('police-officer', 'police', { state: 'OPEN' })).toEqual(['confirm']);
  expect(actionsOf('police-officer', 'police', { state: 'CLOSED' })).toEqual([]);
  expect(actionsOf('education-officer', 'education', { state: 'OPEN', mode: 'EXERCISE' })).toEqual([]);
  expect(actionsOf('commission-officer', undefined, { state: 'OPEN' })).toEqual([]);
});
