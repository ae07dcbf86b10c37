import type { Filter } from '../../lead/api';

/** What one of a filter's fields is from now on; nothing is any. */
export function changed<F extends keyof Filter>(filter: Filter, field: F, value: Filter[F] | null): Filter {
  const next: Partial<Filter> & Pick<Filter, 'order'> = { ...filter };
  if (value) next[field] = value;
  else if (field !== 'order') delete next[field];
  // What is over is no desk's to do: it is among the newest alone.
  if (next.order === 'DUE' && next.state === 'CLOSED') next.order = 'NEWEST';
  return next;
}
