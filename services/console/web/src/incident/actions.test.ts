import { expect, test } from 'vitest';
import { actionsOf } from './actions';

test('offers a dispatcher everything that the state allows', () => {
  const all = ['confirm', 'upgrade', 'severity', 'handOver', 'merge', 'close'];
  expect(actionsOf('police-dispatcher', 'police', { state: 'OPEN' })).toEqual(all);
  expect(
    actionsOf('police-dispatcher', 'police', { state: 'CONFIRMED', confirmed: true, major: true }),
  ).toEqual(all.filter((action) => action !== 'confirm' && action !== 'upgrade'));
  expect(actionsOf('police-dispatcher', 'police', { state: 'CLOSED' })).toEqual(['reopen']);
  expect(actionsOf('police-dispatcher', 'police', { state: 'MERGED' })).toEqual([]);
});

test('offers an officer to confirm, and other desks nothing', () => {
  expect(actionsOf('police-officer', 'police', { state: 'OPEN' })).toEqual(['confirm']);
  expect(actionsOf('police-officer', 'police', { state: 'CLOSED' })).toEqual([]);
  expect(actionsOf('education-officer', 'education', { state: 'OPEN' })).toEqual([]);
  expect(actionsOf('commission-officer', undefined, { state: 'OPEN' })).toEqual([]);
});
