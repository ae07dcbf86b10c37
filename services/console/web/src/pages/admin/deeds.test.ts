import { expect, test } from 'vitest';
import { deedsOf, looksLikeId, requestOf, wantsReason } from './deeds';

test('offers what may become of a device, and nothing of one that is retired', () => {
  expect(deedsOf({ enabled: true, protocol: 'HTTP' })).toEqual(['disable', 'rotate', 'retire']);
  expect(deedsOf({ enabled: false, protocol: 'MQTT' })).toEqual(['enable', 'rotate', 'retire']);
  expect(deedsOf({ enabled: false, retired: true, protocol: 'HTTP' })).toEqual([]);
});

test('issues no secret to a panel that has its own key', () => {
  expect(deedsOf({ enabled: true, protocol: 'DC09' })).toEqual(['disable', 'retire']);
});

test('asks why a device is taken out of use and put back', () => {
  expect((['enable', 'disable', 'rotate', 'retire'] as const).map(wantsReason)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test('sends what its protocol needs and no blanks', () => {
  const typed = { id: ' b-1 ', kind: 'BUTTON', account: ' 12AB ', secret: 'hex:00', place: { floor: ' 3 ' } };
  expect(requestOf('s-1', { ...typed, protocol: 'HTTP' })).toEqual({
    id: 'b-1',
    schoolId: 's-1',
    kind: 'BUTTON',
    protocol: 'HTTP',
    place: { building: '', floor: '3', room: '' },
  });
  expect(requestOf('s-1', { ...typed, protocol: 'DC09' })).toMatchObject({
    account: '12AB',
    secret: 'hex:00',
  });
  const code = requestOf('s-1', { ...typed, protocol: 'GB28181', secret: ' ' });
  expect(code).toMatchObject({ account: '12AB' });
  expect(code).not.toHaveProperty('secret');
});

test('takes only an id for an id', () => {
  expect(['420106-001-b1', 'a', '演示小学', '', 'a b', '-a'].map(looksLikeId)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});
