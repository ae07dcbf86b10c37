import { expect, test } from 'vitest';
import { undoOf } from './undo';

test('reopens what was closed', () => {
  expect(
    undoOf({ action: 'close', incidentId: 'i', order: { disposition: 'FALSE_ALARM' } }, { state: 'OPEN' }),
  ).toEqual({ action: 'reopen', incidentId: 'i', order: {} });
});

test('sets the severity that was', () => {
  const done = { action: 'severity', incidentId: 'i', order: { severity: 'LOW' } } as const;
  expect(undoOf(done, { severity: 'HIGH' })).toEqual({ ...done, order: { severity: 'HIGH' } });
  expect(undoOf(done, {})).toBeUndefined();
});

test('splits off what was merged, if every press is known', () => {
  const done = { action: 'merge', incidentId: 'i', order: { intoIncidentId: 'j' } } as const;
  expect(undoOf(done, { signalIds: ['a', 'b'], signalCount: 2 })).toEqual({
    action: 'split',
    incidentId: 'j',
    order: { signalIds: ['a', 'b'] },
  });
  expect(undoOf(done, { signalIds: ['a', 'b'], signalCount: 150 })).toBeUndefined();
  expect(undoOf(done, {})).toBeUndefined();
});

test('promises nothing where nothing takes it back', () => {
  for (const action of ['confirm', 'upgrade', 'handOver', 'link', 'declareActual', 'confirmDrill'] as const)
    expect(undoOf({ action, incidentId: 'i', order: {} }, { severity: 'HIGH' })).toBeUndefined();
});
