import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import { newKey } from '../../api/client';
import { Fault } from '../../api/problem';
import { said } from '../../incident/useKey';
import { now } from '../../time/clock';
import { deliver } from './deliver';
import { change, kept, useKept } from './kept';
import { learnAnswer } from './my';
import { add, type Deed, done, type Entry, next, refused, shotsOf, without } from './outbox';
import { forgetShot, forgetShotsBut } from './shots';

const AGAIN_MS = 5_000;

/** What this person entered and is not sent yet; it is sent one by one, in order, as soon as that works. */
export function useOutbox(user: string, lateText: (entry: Entry) => string) {
  const queries = useQueryClient();
  const entries = useKept();
  const sending = useRef(false);
  const late = useRef(lateText);
  useEffect(() => {
    late.current = lateText;
  }, [lateText]);

  const sendAll = useCallback(async () => {
    if (sending.current) return;
    sending.current = true;
    try {
      for (let one = next(kept(), user); one; one = next(kept(), user)) {
        const { key } = one;
        try {
          // Before it leaves the list, or the page would for a moment show what was so before.
          await learnAnswer(queries, await deliver(one));
          change((all) => done(all, key, now(), late.current));
          forgetShotOf(one);
        } catch (fault) {
          if (!isFinal(fault)) return;
          change((all) => refused(all, key, said(fault)));
          void queries.invalidateQueries({ queryKey: ['my'] });
        }
      }
    } finally {
      sending.current = false;
    }
  }, [queries, user]);

  useEffect(() => {
    // What was left behind by a browser that ended in between.
    forgetShotsBut(shotsOf(kept())).catch(() => {});
  }, []);

  useEffect(() => {
    void sendAll();
    // The browser's word that it is online is a hint; that a request went through is the proof.
    const timer = setInterval(sendAll, AGAIN_MS);
    addEventListener('online', sendAll);
    return () => {
      clearInterval(timer);
      removeEventListener('online', sendAll);
    };
  }, [sendAll]);

  /** Answers whether there was room for it. */
  function enter(deed: Deed): boolean {
    let taken = true;
    change((all) => {
      const more = add(all, { key: newKey(), user, at: now(), deed });
      taken = more !== undefined;
      return more ?? all;
    });
    void sendAll();
    return taken;
  }

  return {
    entries: entries.filter((each) => each.user === user),
    enter,
    dismiss: (entry: Entry) => {
      change((all) => without(all, entry.key));
      forgetShotOf(entry);
    },
  };
}

function forgetShotOf({ deed }: Entry): void {
  if (deed.is === 'photo') forgetShot(deed.photoId).catch(() => {});
}

export type Outbox = ReturnType<typeof useOutbox>;

/** Whoever has to sign in again keeps what was entered; only a word on the matter itself ends it. */
const isFinal = (fault: unknown): boolean =>
  fault instanceof Fault && !fault.passing && fault.status !== 401 && fault.type !== 'not-deployed';
