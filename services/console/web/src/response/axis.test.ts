import { expect, test } from 'vitest';
import { axisOf, gapOf, type Item, lineBetween, sinceOpening } from './axis';
import type { Track } from './types';

const OPENED = Date.parse('2026-03-02T08:00:00+08:00');
const minute = (count: number) => OPENED + count * 60_000;
const item = (anchor: string, lane: Track, at: number | undefined): Item => ({ anchor, lane, at });

test('puts what is at the same minute into the same row of each lane', () => {
  const { rows, cells } = axisOf(
    [
      item('a', 'LAWFUL_HANDLING', minute(20)),
      item('b', 'PUBLIC_ORDER', minute(20) + 59_000),
      item('c', 'PUBLIC_ORDER', minute(10)),
      item('d', 'PUBLIC_ORDER', minute(20)),
    ],
    OPENED,
    minute(1),
  );
  expect(rows.map((row) => row.is)).toEqual(['moment', 'now', 'moment', 'moment']);
  expect(cells.get('LAWFUL_HANDLING')?.map(({ row }) => row)).toEqual([3]);
  expect(
    cells.get('PUBLIC_ORDER')?.map(({ row, items }) => [row, items.map(({ anchor }) => anchor).join('')]),
  ).toEqual([
    [2, 'c'],
    [3, 'db'],
  ]);
});

test('draws the line of now after what is past and before what is due in this minute', () => {
  const items = [5, 10, 30].map((at) => item(`s${at}`, 'PUBLIC_ORDER', minute(at)));
  const kinds = (now: number) => axisOf(items, OPENED, now).rows.map((row) => row.is[0]);
  expect(kinds(minute(10) + 1_000).join('')).toBe('mmnmm');
  expect(kinds(minute(11)).join('')).toBe('mmmnm');
  expect(kinds(minute(300)).join('')).toBe('mmmmn');
});

test('keeps what has no time yet after all that has', () => {
  const { rows, cells } = axisOf(
    [item('after', 'LAWFUL_HANDLING', undefined), item('due', 'LAWFUL_HANDLING', minute(60))],
    OPENED,
    minute(2),
  );
  expect(rows.at(-1)?.is).toBe('later');
  expect(cells.get('LAWFUL_HANDLING')?.map(({ items }) => items[0]?.anchor)).toEqual(['due', 'after']);
});

test('says how long it is between rows, and since the opening', () => {
  expect([1, 5, 29, 30, 180, 2_000].map((minutes) => gapOf(minutes * 60_000))).toEqual([0, 1, 1, 2, 3, 3]);
  expect([0, 20, 65, 1_565, -3].map((minutes) => sinceOpening(minutes * 60_000))).toEqual([
    '+0:00',
    '+0:20',
    '+1:05',
    '+26:05',
    '+0:00',
  ]);
});

test('leaves a card on the side that faces the other, and returns on the same side within a lane', () => {
  const box = (left: number, top: number) => ({ left, top, width: 100, height: 20 });
  expect(lineBetween(box(0, 0), box(200, 40))).toEqual({
    path: 'M100,10 C150,10 150,50 200,50',
    middle: [150, 30],
  });
  expect(lineBetween(box(200, 0), box(0, 40)).path).toBe('M200,10 C150,10 150,50 100,50');
  expect(lineBetween(box(0, 0), box(0, 40)).path).toBe('M100,10 C124,10 124,50 100,50');
});
