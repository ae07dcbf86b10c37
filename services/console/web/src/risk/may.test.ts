import { expect, test } from 'vitest';
import { listDeeds } from './may';
import { targetOf } from './rowTarget';

test('goes from counted over signed to published, one after the other', () => {
  expect(listDeeds({ state: 'COUNTED' }, 'police-officer')).toEqual(['count', 'sign']);
  expect(listDeeds({ state: 'SIGNED' }, 'education-officer')).toEqual(['count', 'publish']);
  expect(listDeeds({ state: 'PUBLISHED' }, 'commission-officer')).toEqual(['count', 'circulate']);
  expect(listDeeds({ state: 'SUPERSEDED' }, 'commission-officer')).toEqual(['count']);
  expect(listDeeds({ state: 'COUNTED' }, 'inspector')).toEqual([]);
});

test('opens a row where this role may open it', () => {
  expect(targetOf('LEAD', 'l-1', 'police-officer')).toBe('/lead/l-1');
  expect(targetOf('LEAD', 'l-1', 'commission-officer')).toBeUndefined();
  expect(targetOf('INCIDENT', 'i-1', 'inspector')).toBe('/incident/i-1');
  expect(targetOf('HAZARD', 'h-1', 'inspector')).toBe('/items');
  expect(targetOf('DEVICE_GAP', 'gap/s-1', 'police-officer')).toBeUndefined();
});
