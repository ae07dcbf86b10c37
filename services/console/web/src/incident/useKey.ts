import { useCallback, useRef } from 'react';
import { newKey } from '../api/client';

/**
 * The key of an order: the same for all attempts, so that sent twice it is done once. With other words it is
 * another order, and once one is done (`forget`) the same words are a new one.
 */
export function useKey(): { keyOf: (order: unknown) => string; forget: () => void } {
  const sent = useRef<{ order: string; key: string }>(undefined);
  const keyOf = useCallback((order: unknown) => {
    const written = JSON.stringify(order);
    if (sent.current?.order !== written) sent.current = { order: written, key: newKey() };
    return sent.current.key;
  }, []);
  const forget = useCallback(() => {
    sent.current = undefined;
  }, []);
  return { keyOf, forget };
}

export const said = (fault: unknown): string => (fault instanceof Error ? fault.message : String(fault));
