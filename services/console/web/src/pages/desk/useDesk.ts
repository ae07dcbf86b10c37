import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { Deliveries } from '../../desk/deliveries';
import { type FeedState, LaneFeed } from '../../desk/LaneFeed';
import { Siren, type SirenState } from '../../desk/siren';
import { isActual, isClosed, isOpen, type Task } from '../../desk/task';
import type { Audience } from '../../session/roles';
import { askSession } from '../../session/session';
import type { Notices } from './notices';

const RING_AGAIN_MS = 4_000;

export interface Desk extends FeedState {
  siren: Siren;
  sound: SirenState;
  /** The tasks that came or rang within the last seconds. */
  fresh: ReadonlySet<string>;
}

/** One desk's lane with all that happens on news: sound, notification, the report that it was painted. */
export function useDesk(audience: Audience, notices: Notices): Desk {
  const [sound, setSound] = useState<SirenState>('blocked');
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  const siren = useMemo(() => new Siren(() => setSound(siren.state)), []);
  const deliveries = useMemo(() => new Deliveries(audience), [audience]);
  const feed = useMemo(() => {
    const mark = (id: string) => {
      setFresh((old) => new Set(old).add(id));
      setTimeout(() => setFresh((old) => new Set([...old].filter((each) => each !== id))), 3_000);
    };
    const news = (task: Task, first: boolean) => {
      if (isClosed(task) || !(first || task.sound)) return;
      deliveries.soon(task.taskId, task.version);
      mark(task.taskId);
      if (task.sound && isOpen(task)) {
        siren.sound();
        notices.tell(task);
      }
    };
    // A refusal may only mean that the session has ended; then the sign-in page says so.
    return new LaneFeed(audience, { news, pressed: () => siren.sound(), refused: () => void askSession() });
  }, [audience, deliveries, notices, siren]);

  useEffect(() => {
    const abort = new AbortController();
    feed.begin(abort.signal);
    setSound(siren.state);
    return () => {
      abort.abort();
      deliveries.end();
    };
  }, [feed, deliveries, siren]);

  useEffect(() => {
    // Any touch will do for the browser; a desk that somebody works at is never silent by accident.
    const unlock = () => siren.state === 'blocked' && siren.unlock();
    addEventListener('pointerdown', unlock);
    addEventListener('keydown', unlock);
    return () => {
      removeEventListener('pointerdown', unlock);
      removeEventListener('keydown', unlock);
    };
  }, [siren]);

  const state = useSyncExternalStore(feed.subscribe, () => feed.state);
  const ringing = [...state.lane.held.values()].some(
    ({ task }) => isOpen(task) && isActual(task) && task.sound,
  );
  useEffect(() => {
    if (!ringing) return;
    const timer = setInterval(() => siren.sound(), RING_AGAIN_MS);
    return () => clearInterval(timer);
  }, [ringing, siren]);
  return { ...state, siren, sound, fresh };
}
