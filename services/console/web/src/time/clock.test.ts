import { beforeEach, expect, test, vi } from 'vitest';
import { forget, learn, now } from './clock';

const SERVER = Date.parse('2026-03-01T08:00:00Z');

beforeEach(() => {
  forget();
  vi.useFakeTimers({ now: SERVER - 600_000 });
});

test("counts by the server's clock, however wrong the computer's is", () => {
  const local = Date.now();
  learn('2026-03-01T08:00:00Z', local - 200, local);
  expect(now()).toBe(SERVER + 100);
});

test('believes the quickest answer, since it is the least old', () => {
  const local = Date.now();
  learn('2026-03-01T08:00:00Z', local - 20, local);
  learn('2026-03-01T08:00:00.100Z', local - 400, local);
  expect(now()).toBe(SERVER + 10);
});

test("believes a slow one, too, once the computer's clock was put right", () => {
  learn('2026-03-01T08:00:00Z', Date.now() - 20, Date.now());
  vi.setSystemTime(SERVER);
  learn('2026-03-01T08:00:00Z', Date.now() - 400, Date.now());
  expect(Math.abs(now() - SERVER)).toBeLessThanOrEqual(200);
});

test('learns nothing from nonsense', () => {
  learn('yesterday', 0, 10);
  learn('2026-03-01T08:00:00Z', 10, 0);
  expect(now()).toBe(Date.now());
});
