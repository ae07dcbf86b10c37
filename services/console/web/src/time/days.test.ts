import { expect, test } from 'vitest';
import { localTime, momentOf } from './days';

test('means the time of China by what a field for date and time says, wherever the computer is', () => {
  const at = Date.parse('2026-03-01T16:05:30Z');
  expect(localTime(at)).toBe('2026-03-02T00:05:30');
  expect(Date.parse(momentOf(localTime(at)))).toBe(at);
  // A field leaves out seconds that are none.
  expect(momentOf('2026-03-02T00:05')).toBe('2026-03-02T00:05:00+08:00');
});
