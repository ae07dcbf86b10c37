import type { ChannelKind, RecipientAddress, Rung } from '../../api/notify';

/** The same order with the one at a place somewhere else; beyond the ends nothing moves. */
export function moved<T>(order: readonly T[], from: number, to: number): T[] {
  const one = order[from];
  if (one === undefined || to < 0 || to >= order.length) return [...order];
  const others = order.filter((_, at) => at !== from);
  return [...others.slice(0, to), one, ...others.slice(to)];
}

/** Of one's own channels those that an order does not name. */
export const unused = (addresses: readonly RecipientAddress[], order: readonly Rung[]): RecipientAddress[] =>
  addresses.filter(({ id }) => order.every(({ address }) => address !== id));

/** A browser may be shut or asleep: never the only way. */
export const sufficient = (kind: ChannelKind): boolean => kind !== 'WEB_PUSH' && kind !== 'SSE';

const reaches = ({ kind, health }: RecipientAddress) => sufficient(kind) && health !== 'DEAD';

export type Warning =
  | { is: 'nothing' }
  /** An actual alarm would depend on a browser, or on what is dead. */
  | { is: 'only-browser' }
  /** The service adds a channel to the order, since nothing in it reaches anybody at once. */
  | { is: 'added' };

/** What the order for actual alarms would come to; undefined: all is well. */
export function warningOf(
  addresses: readonly RecipientAddress[],
  forActual: readonly Rung[],
): Warning | undefined {
  if (addresses.every(({ kind }) => kind === 'SSE')) return { is: 'nothing' };
  if (!addresses.some(reaches)) return { is: 'only-browser' };
  const atOnce = forActual.filter(({ after }) => /^PT0*[SMH]$|^P0D$/.test(after));
  const chosen = addresses.filter(({ id }) => atOnce.some(({ address }) => address === id));
  return forActual.length > 0 && !chosen.some(reaches) ? { is: 'added' } : undefined;
}
