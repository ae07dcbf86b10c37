import { expect, test } from 'vitest';
import type { ChannelKind, RecipientAddress } from '../../api/notify';
import { moved, unused, warningOf } from './order';

const address = (kind: ChannelKind, health: RecipientAddress['health'] = 'WELL'): RecipientAddress => ({
  id: kind,
  kind,
  forExercises: false,
  soundless: false,
  health,
});
const rung = (id: string, after = 'PT0S') => ({ address: id, after });

test('moves one up, down and by a drag, and not beyond the ends', () => {
  expect(moved(['a', 'b', 'c'], 1, 0)).toEqual(['b', 'a', 'c']);
  expect(moved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a']);
  expect(moved(['a', 'b', 'c'], 2, 3)).toEqual(['a', 'b', 'c']);
  expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c']);
  expect(moved(['a'], 4, 0)).toEqual(['a']);
});

test('names what an order leaves out', () => {
  const all = [address('SMS'), address('EMAIL')];
  expect(unused(all, [rung('SMS')]).map(({ id }) => id)).toEqual(['EMAIL']);
});

test('warns where a browser would be the only way to an actual alarm', () => {
  const page = address('SSE');
  expect(warningOf([page], [])).toEqual({ is: 'nothing' });
  expect(warningOf([page, address('WEB_PUSH')], [])).toEqual({ is: 'only-browser' });
  expect(warningOf([page, address('WEB_PUSH'), address('SMS', 'DEAD')], [])).toEqual({ is: 'only-browser' });
  expect(warningOf([page, address('WEB_PUSH'), address('SMS', 'FAILING')], [])).toBeUndefined();
});

test('says that a channel is added where none of the order reaches anybody at once', () => {
  const all = [address('WEB_PUSH'), address('SMS'), address('VOICE', 'DEAD')];
  expect(warningOf(all, [rung('WEB_PUSH')])).toEqual({ is: 'added' });
  expect(warningOf(all, [rung('WEB_PUSH'), rung('SMS', 'PT30S')])).toEqual({ is: 'added' });
  expect(warningOf(all, [rung('VOICE')])).toEqual({ is: 'added' });
  expect(warningOf(all, [rung('WEB_PUSH'), rung('SMS')])).toBeUndefined();
});
