import type { PageOf } from './client';

const MOST_PAGES = 20;

/** A whole list, page by page. It ends at 20 pages, so that a list that grows under us does not hold us. */
export async function allPages<T>(ask: (cursor: string | undefined) => Promise<PageOf<T>>): Promise<T[]> {
  const all: T[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const { items = [], nextCursor } = await ask(cursor);
    all.push(...items);
    if (!nextCursor) break;
    cursor = nextCursor;
  }
  return all;
}
