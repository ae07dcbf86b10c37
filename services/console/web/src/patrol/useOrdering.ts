import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { newKey } from '../api/client';
import { Fault } from '../api/problem';
import { useWords } from '../i18n/language';
import { said } from '../incident/useKey';
import { conflictOf } from './conflict';
import { find } from './orders';
import { DISPATCH_WORDS } from './words';

export interface Give {
  /** Whom it is about, for whoever reads that it was not done. */
  subject: string;
  /** What makes it this order: the same again has the same key. */
  order: readonly unknown[];
  give: (key: string) => Promise<unknown>;
}

/** Gives orders, and says in the reader's words why one was not done: mostly because somebody was first. */
export function useOrdering(incidentId: string) {
  const t = useWords(DISPATCH_WORDS);
  const queries = useQueryClient();
  const keys = useRef(new Map<string, string>());
  const [busy, setBusy] = useState(false);
  const [lost, setLost] = useState<string[]>([]);

  async function giveOne({ order, give }: Give): Promise<void> {
    const written = JSON.stringify(order);
    const key = keys.current.get(written) ?? newKey();
    keys.current.set(written, key);
    try {
      await give(key);
      keys.current.delete(written);
    } catch (fault) {
      // Without an answer it may have been done: the next attempt has to be the same one.
      if (!(fault instanceof Fault && fault.passing)) keys.current.delete(written);
      throw fault;
    }
  }

  /** Each after the other, so that of several units those that are free go. Answers whether all was done. */
  async function ordering(...all: readonly Give[]): Promise<boolean> {
    setBusy(true);
    setLost([]);
    const refused: string[] = [];
    for (const each of all) {
      try {
        await giveOne(each);
      } catch (fault) {
        refused.push(`${each.subject}：${await why(fault)}`);
      }
    }
    setLost(refused);
    for (const key of ['dispatches', 'recommendation', 'units', 'incident'])
      void queries.invalidateQueries({ queryKey: [key] });
    setBusy(false);
    return refused.length === 0;
  }

  async function why(fault: unknown): Promise<string> {
    if (!(fault instanceof Fault) || fault.status !== 409) return said(fault) || t('noAnswer');
    const { word, heldBy } = conflictOf(fault.message);
    // Whose it is may lie outside of this reader's region: then it is busy, and that is all.
    const holder = heldBy ? await find(heldBy).catch(() => undefined) : undefined;
    if (holder) return t(holder.incidentId === incidentId ? 'busyHere' : 'busyElsewhere');
    return word ? t(word) : fault.message;
  }

  return { busy, lost, ordering };
}

export type Ordering = ReturnType<typeof useOrdering>;
