import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useLayoutEffect, useState } from 'react';
import type { Task } from '../../desk/task';

const USUAL_ROW_PX = 58;
const ROWS_BESIDE = 12;

export interface RowInSight {
  task: Task;
  /** Its place in the whole lane, from 0. */
  index: number;
  /** Pixels of rows that are left out right above it. */
  above: number;
}

/**
 * The rows of a lane that the window shows, some beside them, and the selected one wherever it is, which keeps
 * the keyboard's focus.
 */
export function useRowsInSight(
  body: RefObject<HTMLElement | null>,
  tasks: readonly Task[],
  selected: number,
) {
  const [top, setTop] = useState(0);
  // What stands above the lane (a press that waits, the map, a banner) comes and goes.
  useLayoutEffect(() => {
    const now = body.current ? body.current.getBoundingClientRect().top + scrollY : 0;
    if (Math.abs(now - top) > 1) setTop(now);
  });
  const virtual = useWindowVirtualizer({
    count: tasks.length,
    estimateSize: () => USUAL_ROW_PX,
    getItemKey: (index) => tasks[index]?.taskId ?? index,
    overscan: ROWS_BESIDE,
    scrollMargin: top,
    rangeExtractor: (range) => {
      const shown = new Set(defaultRangeExtractor(range));
      if (selected >= 0 && selected < range.count) shown.add(selected);
      return [...shown].sort((a, b) => a - b);
    },
  });
  const rows: RowInSight[] = [];
  let end = top;
  for (const { index, start, end: next } of virtual.getVirtualItems()) {
    const task = tasks[index];
    if (task) rows.push({ task, index, above: start - end });
    end = next;
  }
  const reveal = useCallback(
    (index: number) => {
      if (index >= 0) virtual.scrollToIndex(index);
    },
    [virtual],
  );
  return {
    rows,
    below: Math.max(0, top + virtual.getTotalSize() - end),
    measure: virtual.measureElement,
    reveal,
  };
}
