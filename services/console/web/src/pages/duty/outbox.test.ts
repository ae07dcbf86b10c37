import { expect, test } from 'vitest';
import {
  add,
  type Deed,
  done,
  type Entry,
  MOST,
  next,
  read,
  refused,
  saidOf,
  shotsOf,
  stateAhead,
  stepsOf,
  visitsOf,
} from './outbox';

const AT = Date.parse('2026-03-01T08:00:00Z');
const step = (is: 'accept' | 'set-out' | 'arrive'): Deed => ({
  is,
  dispatchId: 'd',
  incidentId: 'i',
  callSign: '巡一',
});
const entry = (key: string, deed: Deed = step('accept'), user = 'zhao'): Entry => ({
  key,
  user,
  at: AT,
  deed,
});
const late = () => 'late';

test('sends in the order of entry, and nobody else’s', () => {
  const all = [entry('a', step('accept'), 'qian'), entry('b'), entry('c', step('arrive'))];
  expect(next(all, 'zhao')?.key).toBe('b');
  expect(next(done(all, 'b', AT, late), 'zhao')?.key).toBe('c');
  expect(next([], 'zhao')).toBeUndefined();
});

test('takes the same once while it waits, and again once it was refused', () => {
  const one = add([], entry('a')) ?? [];
  expect(add(one, entry('b'))).toHaveLength(1);
  expect(add(refused(one, 'a', 'recalled'), entry('b'))).toHaveLength(2);
});

test('throws nothing away: when it is full it says so', () => {
  const full = Array.from({ length: MOST }, (_, each) =>
    entry(String(each), { is: 'note', incidentId: 'i', text: String(each) }),
  );
  expect(add(full, entry('one more'))).toBeUndefined();
});

test('lets what was refused stand, and what came after it through', () => {
  const all = refused([entry('a'), entry('b', step('arrive'))], 'a', 'the dispatch is over');
  expect(all[0]?.refused).toBe('the dispatch is over');
  expect(next(all, 'zhao')?.key).toBe('b');
});

test('says by a note when a late step really was, in its place and under a key of its own', () => {
  const all = [entry('a', step('arrive')), entry('b')];
  const [first, second] = done(all, 'a', AT + 60_000, late);
  expect(first).toMatchObject({
    key: 'a-late',
    at: AT,
    deed: { is: 'note', incidentId: 'i', text: 'late' },
  });
  expect(second?.key).toBe('b');
  expect(done(all, 'a', AT + 59_999, late).map((each) => each.key)).toEqual(['b']);
  const note: Deed = { is: 'note', incidentId: 'i', text: '伤者两人' };
  expect(done([entry('n', note)], 'n', AT + 3_600_000, late)).toEqual([]);
});

test('offers what follows what waits', () => {
  const all = [entry('a'), entry('b', step('set-out')), entry('c', { ...step('arrive') }, 'qian')];
  expect(stateAhead('ASSIGNED', all, 'zhao', 'd')).toBe('EN_ROUTE');
  expect(stateAhead('ASSIGNED', all, 'zhao', 'another')).toBe('ASSIGNED');
  expect(stateAhead('ASSIGNED', refused(all, 'b', 'no'), 'zhao', 'd')).toBe('ACCEPTED');
  expect(stepsOf('EN_ROUTE')).toEqual(['arrive', 'refuse']);
  expect(stepsOf('CLEARED')).toEqual([]);
});

test('takes a check-in once, however the telephone wavers', () => {
  const at = (longitude: number): Deed => ({
    is: 'check-in',
    dutyId: 'd',
    spotName: '东门',
    position: { longitude, latitude: 30.6, datum: 'WGS84' },
  });
  const one = add([], entry('a', at(114.3))) ?? [];
  expect(add(one, entry('b', at(114.300001)))).toHaveLength(1);
  expect(saidOf(one, 'zhao', 'd')).toBe('check-in');
  expect(saidOf(one, 'qian', 'd')).toBeUndefined();
  expect(read(JSON.stringify(one), AT)).toEqual(one);
});

test('reads back what it kept, and nothing that is broken, foreign or a week old', () => {
  const all = [entry('a'), entry('b', step('arrive'))];
  expect(read(JSON.stringify(all), AT)).toEqual(all);
  expect(read(JSON.stringify(all), AT + 8 * 86_400_000)).toEqual([]);
  for (const broken of [
    null,
    '',
    '{',
    '{}',
    '[1,null,{"key":"a"}]',
    '[{"key":"a","user":"z","at":1,"deed":{}}]',
  ])
    expect(read(broken, AT)).toEqual([]);
});

test('a photograph that waits is named, and outlives the page', () => {
  const photo: Deed = { is: 'photo', photoId: 'p', dispatchId: 'd', incidentId: 'i', callSign: '巡一' };
  const kept = [entry('1'), entry('2', photo), entry('3', { ...photo, photoId: 'q' }, 'qian')];
  expect([...shotsOf(kept)]).toEqual(['p', 'q']);
  expect(read(JSON.stringify(kept), AT + 1)).toEqual(kept);
});

test('visits that wait are counted, one of a code beside one of a position', () => {
  const visit = (more: Partial<Extract<Deed, { is: 'visit' }>>): Deed => ({
    is: 'visit',
    beatId: 'b',
    schoolId: 's',
    ...more,
  });
  const first = [entry('1', visit({ code: '123456' }))];
  const both = add(first, entry('2', visit({ code: '654321' }))) ?? [];
  expect(visitsOf(both, 'zhao', 'b', 's')).toBe(2);
  expect(add(both, entry('3', visit({ code: '123456' })))).toBe(both);
  expect(visitsOf(both, 'zhao', 'b', 'other')).toBe(0);
  expect(visitsOf(refused(both, '1', 'no'), 'zhao', 'b', 's')).toBe(1);
});
