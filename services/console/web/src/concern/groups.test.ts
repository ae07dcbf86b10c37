import { expect, test } from 'vitest';
import { groupsOf, waitOf } from './groups';
import type { Concern } from './types';

const AT = (hour: number) => `2026-03-02T${String(hour).padStart(2, '0')}:00:00+08:00`;
const concern = (id: string, noticed: number, more: Partial<Concern> = {}): Concern =>
  ({ id, state: 'OPEN', noticedAt: AT(noticed), since: AT(noticed), ...more }) as Concern;
const grouped = (id: string, noticed: number, headId: string) =>
  concern(id, noticed, { state: 'GROUPED', headId, since: AT(12) });

test('puts each under the one that it is answered with, and leaves out what is over with its head', () => {
  const groups = groupsOf([grouped('b', 9, 'a'), concern('a', 10), grouped('c', 11, 'elsewhere')]);
  expect(groups.map(({ head, members }) => [head.id, members.map(({ id }) => id)])).toEqual([['a', ['b']]]);
});

test('shows first what waits longest, by the first of its group, and last what was answered first', () => {
  const answered = (id: string, since: number) => concern(id, 8, { state: 'ANSWERED', since: AT(since) });
  const groups = groupsOf([
    answered('early', 9),
    answered('late', 11),
    concern('a', 10),
    concern('b', 9),
    grouped('x', 7, 'a'),
  ]);
  expect(groups.map(({ head }) => head.id)).toEqual(['a', 'b', 'late', 'early']);
});

test('counts until now while it is open, and until its answer then', () => {
  const now = Date.parse(AT(15));
  expect(waitOf({ head: concern('a', 10), members: [] }, now)).toBe(5 * 3_600_000);
  const head = concern('a', 10, { state: 'ANSWERED', since: AT(12) });
  expect(waitOf({ head, members: [grouped('b', 9, 'a')] }, now)).toBe(3 * 3_600_000);
});
