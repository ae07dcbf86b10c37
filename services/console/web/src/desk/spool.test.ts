import { expect, test } from 'vitest';
import { drained, NOTHING, replaced, spooled, swept } from './spool';

const PRESS = { signalId: 's-1', kind: 'PANIC' };
const task = (...signalIds: string[]) => ({ taskId: 't', version: 1, incidentId: 'i', signalIds });

test('a press stands once, until a task holds it', () => {
  const spool = spooled(spooled(NOTHING, PRESS), PRESS);
  expect([...spool.keys()]).toEqual(['s-1']);
  expect(replaced(spool, task('other')).size).toBe(1);
  expect(replaced(spool, task('other', 's-1')).size).toBe(0);
});

test('one that was drained stays half a minute, one that waits for as long as it takes', () => {
  const spool = drained(spooled(spooled(NOTHING, PRESS), { signalId: 's-2' }), 's-1', 1_000);
  expect(swept(spool, 30_999).size).toBe(2);
  expect([...swept(spool, 31_000).keys()]).toEqual(['s-2']);
  expect(drained(spool, 'unknown', 1_000)).toBe(spool);
});
