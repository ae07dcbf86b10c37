import { Fault } from '../api/problem';
import { follow } from '../live/follow';
import { tellShown } from './api';
import { acknowledged, heard, isMessage, type Messages, without } from './messages';

const PATH = '/api/v1/deliveries/stream';
const KEPT_AS = 'put-away';
const MOST_KEPT = 200;
const TRIES = 6;

/** What the stream says of messages, to be told to the other pages of this browser as well. */
type Said = { name: 'message' | 'delivery' | 'put-away'; data: unknown };

/**
 * The person's own messages. Of all pages of one browser one follows the stream and tells the others: without TLS a
 * browser has six connections to a server, and a desk needs its own.
 */
export class Inbox {
  messages: Messages = [];
  readonly #watchers = new Set<() => void>();
  readonly #putAway = new Set<string>(kept());
  readonly #shown = new Set<string>();
  #others: BroadcastChannel | undefined;
  readonly #me: string;

  constructor(me: string) {
    this.#me = me;
  }

  readonly subscribe = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };

  /** Until the signal aborts. */
  begin(signal: AbortSignal): void {
    // Whoever signs in next at this computer is somebody else.
    const others =
      typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(`inbox ${this.#me}`);
    if (others) others.onmessage = ({ data }: MessageEvent<Said>) => this.#on(data);
    this.#others = others;
    signal.addEventListener('abort', () => {
      others?.close();
      this.#others = undefined;
    });
    if (!others || !navigator.locks) {
      void this.#follow(signal);
      return;
    }
    navigator.locks
      .request(`${PATH} ${this.#me}`, { signal }, () => this.#follow(signal))
      .catch(() => undefined);
  }

  async #follow(signal: AbortSignal): Promise<void> {
    const event = (name: string, data: unknown) => {
      if (name !== 'message' && name !== 'delivery') return;
      this.#on({ name, data });
      this.#others?.postMessage({ name, data } satisfies Said);
    };
    await follow(PATH, signal, { event, link: () => undefined });
  }

  #on({ name, data }: Said): void {
    if (name === 'message' && isMessage(data)) this.#become(heard(this.messages, data, this.#putAway));
    // Acknowledged, by whichever way: there is nothing to be read any more.
    const over = name === 'delivery' ? acknowledged(data) : undefined;
    if (over) this.#become(without(this.messages, over));
    if (name === 'put-away' && typeof data === 'string') {
      this.#putAway.add(data);
      this.#become(without(this.messages, data));
    }
  }

  #become(messages: Messages): void {
    if (messages === this.messages) return;
    this.messages = messages;
    for (const watcher of this.#watchers) watcher();
  }

  /** It was read: no page of this browser shows it again. It acknowledges nothing. */
  putAway(id: string): void {
    const said: Said = { name: 'put-away', data: id };
    this.#on(said);
    this.#others?.postMessage(said);
    keep([...this.#putAway].slice(-MOST_KEPT));
  }

  /** It is in sight. A hidden page paints nothing, so it says nothing. */
  painted(id: string): void {
    if (this.#shown.has(id)) return;
    this.#shown.add(id);
    requestAnimationFrame(() => requestAnimationFrame(() => void tell(id)));
  }
}

async function tell(id: string): Promise<void> {
  for (let again = 0; again < TRIES; again++) {
    try {
      await tellShown(id);
      return;
    } catch (fault) {
      if (!(fault instanceof Fault) || !fault.passing) return;
      await new Promise((go) => setTimeout(go, 500 * 2 ** again));
    }
  }
}

function kept(): string[] {
  try {
    const said: unknown = JSON.parse(sessionStorage.getItem(KEPT_AS) ?? '[]');
    return Array.isArray(said) ? said.filter((each) => typeof each === 'string') : [];
  } catch {
    return [];
  }
}

function keep(ids: string[]): void {
  try {
    sessionStorage.setItem(KEPT_AS, JSON.stringify(ids));
  } catch {
    // Then they are shown once more after a reload.
  }
}
