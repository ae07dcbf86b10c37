import type { Concern } from './types';

export interface Group {
  head: Concern;
  /** Answered with it. */
  members: Concern[];
}

/**
 * Concerns under the one with which they are answered; what waits longest for its answer first, then what was
 * answered last. One whose head is not in the list is over together with it.
 */
export function groupsOf(concerns: readonly Concern[]): Group[] {
  const groups = new Map<string, Group>();
  for (const each of concerns) if (!each.headId) groups.set(each.id, { head: each, members: [] });
  for (const each of concerns) if (each.headId) groups.get(each.headId)?.members.push(each);
  return [...groups.values()].sort((a, b) => {
    const [openA, openB] = [isOpen(a.head), isOpen(b.head)];
    if (openA !== openB) return openA ? -1 : 1;
    return openA ? firstOf(a) - firstOf(b) : Date.parse(b.head.since) - Date.parse(a.head.since);
  });
}

export const isOpen = ({ state }: Pick<Concern, 'state'>): boolean => state === 'OPEN';

const firstOf = ({ head, members }: Group): number =>
  Math.min(...[head, ...members].map(({ noticedAt }) => Date.parse(noticedAt)));

/** How long the first of a group waits, or waited, for its answer. */
export function waitOf(group: Group, now: number): number {
  return Math.max(0, (isOpen(group.head) ? now : Date.parse(group.head.since)) - firstOf(group));
}
