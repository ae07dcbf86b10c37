import type { Track } from './types';

/** Something that stands in a lane at a time; without one where nothing sets it yet. */
export interface Item {
  /** What links between lanes hold on to. */
  anchor: string;
  lane: Track;
  at: number | undefined;
}

export type Row =
  | { is: 'moment'; at: number; gap: number }
  | { is: 'now'; at: number; gap: number }
  | { is: 'later'; gap: number };

export interface Axis<T extends Item> {
  rows: Row[];
  /** By lane: its items in the order of time, each with the index of its row. */
  cells: Map<Track, { row: number; items: T[] }[]>;
}

const MINUTE_MS = 60_000;
const minuteOf = (at: number): number => Math.floor(at / MINUTE_MS);

/**
 * One time axis for all lanes: what happens in the same minute stands in the same row, and the line of now lies
 * between what was to be by now and what comes. Rows keep an hour of steps and a day of waiting on one screen,
 * where a scale of equal minutes could show one of them only; the gap says which it was.
 */
export function axisOf<T extends Item>(items: readonly T[], openedAt: number, now: number): Axis<T> {
  const minutes = new Set([minuteOf(openedAt)]);
  for (const { at } of items) if (at !== undefined) minutes.add(minuteOf(at));
  const rows = rowsOf(
    [...minutes].sort((a, b) => a - b),
    now,
  );
  if (items.some(({ at }) => at === undefined)) rows.push({ is: 'later', gap: 1 });
  const indices = new Map(rows.map((row, index) => [keyOf(row), index]));
  const cells: Axis<T>['cells'] = new Map();
  for (const item of [...items].sort((a, b) => (a.at ?? Number.MAX_VALUE) - (b.at ?? Number.MAX_VALUE))) {
    const row = indices.get(item.at === undefined ? 'later' : minuteOf(item.at)) ?? 0;
    const lane = cells.get(item.lane) ?? [];
    cells.set(item.lane, lane);
    const last = lane.at(-1);
    if (last?.row === row) last.items.push(item);
    else lane.push({ row, items: [item] });
  }
  return { rows, cells };
}

function rowsOf(minutes: readonly number[], now: number): Row[] {
  const rows: Row[] = [];
  let before: number | undefined;
  let passed = false;
  const add = (is: 'moment' | 'now', at: number) => {
    rows.push({ is, at, gap: before === undefined ? 0 : gapOf(at - before) });
    before = at;
  };
  for (const minute of minutes) {
    // What is due in this very minute is not late before it is over.
    if (!passed && minute >= minuteOf(now)) {
      add('now', now);
      passed = true;
    }
    add('moment', minute * MINUTE_MS);
  }
  if (!passed) add('now', now);
  return rows;
}

const keyOf = (row: Row): number | string => (row.is === 'moment' ? minuteOf(row.at) : row.is);

/** 0 to 3: minutes, half an hour, hours, more. */
export function gapOf(milliseconds: number): number {
  const minutes = milliseconds / MINUTE_MS;
  return [5, 30, 180].filter((edge) => minutes >= edge).length;
}

/** Since the opening: +0:20, +26:05. */
export function sinceOpening(milliseconds: number): string {
  const minutes = Math.max(0, Math.floor(milliseconds / MINUTE_MS));
  return `+${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** A line from one card to another: out of the sides that face each other, or around where they stand in one lane. */
export function lineBetween(from: Box, to: Box): { path: string; middle: [number, number] } {
  const [fromY, toY] = [from.top + from.height / 2, to.top + to.height / 2];
  const rightwards = to.left >= from.left + from.width;
  const leftwards = to.left + to.width <= from.left;
  const fromX = leftwards ? from.left : from.left + from.width;
  const toX = rightwards ? to.left : to.left + to.width;
  const bend = rightwards || leftwards ? (toX - fromX) / 2 : 24;
  const [c1, c2] = rightwards || leftwards ? [fromX + bend, toX - bend] : [fromX + bend, toX + bend];
  const path = `M${fromX},${fromY} C${c1},${fromY} ${c2},${toY} ${toX},${toY}`;
  // The middle of a cubic Bézier curve.
  const middle = (a: number, b: number, c: number, d: number) => (a + 3 * b + 3 * c + d) / 8;
  return { path, middle: [middle(fromX, c1, c2, toX), middle(fromY, fromY, toY, toY)] };
}
