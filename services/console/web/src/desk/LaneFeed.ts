import { follow } from '../live/follow';
import { forgetLink, reportLink } from '../live/link';
import type { Audience } from '../session/roles';
import { now } from '../time/clock';
import { complete, EMPTY, type Lane, put, reset } from './lane';
import { drained, isPress, NOTHING, replaced, type Spool, spooled, swept } from './spool';
import { isTask, type Task } from './task';

export interface FeedState {
  lane: Lane;
  spool: Spool;
  /** Undefined: not yet connected for the first time. */
  live: boolean | undefined;
  /** The door's answer, where it refuses for good. */
  refused: number | undefined;
}

export interface FeedListener {
  news: (task: Task, first: boolean) => void;
  pressed: () => void;
  refused: (status: number) => void;
}

/** What one desk sees, live: its lane, and for the police the presses that wait. */
export class LaneFeed {
  state: FeedState = { lane: EMPTY, spool: NOTHING, live: undefined, refused: undefined };
  readonly #audience: Audience;
  readonly #listener: FeedListener;
  readonly #watchers = new Set<() => void>();

  constructor(audience: Audience, listener: FeedListener) {
    this.#audience = audience;
    this.#listener = listener;
  }

  readonly subscribe = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };

  /** Until the signal aborts. */
  begin(signal: AbortSignal): void {
    void this.#follow(`/api/v1/queues/${this.#audience}/stream`, signal, (name, data) =>
      this.#onLane(name, data),
    );
    if (this.#audience !== 'police') return;
    void this.#follow('/api/v1/alarms/spooled/stream', signal, (name, data) => this.#onSpool(name, data));
    const sweep = setInterval(() => this.#become({ spool: swept(this.state.spool, now()) }), 5_000);
    signal.addEventListener('abort', () => clearInterval(sweep));
  }

  async #follow(
    path: string,
    signal: AbortSignal,
    event: (name: string, data: unknown) => void,
  ): Promise<void> {
    const lane = path.includes('/queues/');
    const link = (up: boolean) => {
      if (signal.aborted) return;
      reportLink(path, up);
      if (lane) this.#become({ live: up });
    };
    signal.addEventListener('abort', () => forgetLink(path));
    const status = await follow(path, signal, { event, link });
    if (signal.aborted) return;
    forgetLink(path);
    if (lane) this.#become({ live: false, refused: status });
    this.#listener.refused(status);
  }

  #onLane(name: string, data: unknown): void {
    const { lane, spool } = this.state;
    if (name === 'reset') this.#become({ lane: reset(lane) });
    else if (name === 'snapshot') this.#become({ lane: complete(lane) });
    if (name !== 'task' || !isTask(data)) return;
    const change = put(lane, data);
    this.#become({ lane: change.lane, spool: replaced(spool, data) });
    if (change.news) this.#listener.news(change.news.task, change.news.first);
  }

  #onSpool(name: string, data: unknown): void {
    if (!isPress(data)) return;
    const { spool } = this.state;
    if (name === 'spooled') {
      if (!spool.has(data.signalId)) this.#listener.pressed();
      this.#become({ spool: spooled(spool, data) });
    } else if (name === 'drained') {
      this.#become({ spool: drained(spool, data.signalId, now()) });
    }
  }

  #become(part: Partial<FeedState>): void {
    this.state = { ...this.state, ...part };
    for (const watcher of this.#watchers) watcher();
  }
}
