import { Fault } from '../api/problem';
import { EventParser } from './events';

// Not EventSource: it hides the owners' beats, by which alone a connection that has silently died is
// known, and after an error answer it comes back only as a new one, which has forgotten its last id.

const QUIET_MS = 15_000; // The owners say something every 10 s.
const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 5_000;

export interface Follower {
  event: (name: string, data: unknown) => void;
  link: (up: boolean) => void;
}

/** Runs until the signal aborts or the door refuses for good; then it answers the status. */
export async function follow(path: string, signal: AbortSignal, follower: Follower): Promise<number> {
  let lastId: string | undefined;
  let wait = FIRST_WAIT_MS;
  while (!signal.aborted) {
    const attempt = new Attempt(signal);
    try {
      const response = await attempt.open(path, lastId);
      if ([401, 403, 404].includes(response.status)) return response.status;
      if (response.status === 503 && (await isAbsent(response))) return response.status;
      if (response.status === 400) lastId = undefined; // An id that is no longer understood.
      if (!response.ok || !response.body) throw new Error(String(response.status));
      follower.link(true);
      wait = FIRST_WAIT_MS;
      const parser = new EventParser();
      for await (const text of attempt.read(response.body)) {
        const events = parser.push(text);
        for (const event of events) follower.event(event.name, JSON.parse(event.data));
        // Only after its events are taken: what breaks in between is sent again.
        lastId = parser.lastId ?? lastId;
      }
    } catch {
      // Cut, refused or silent: all the same, again.
    } finally {
      attempt.end();
    }
    if (signal.aborted) break;
    follower.link(false);
    await pause(wait * (0.5 + Math.random()), signal);
    wait = Math.min(wait * 2, LONGEST_WAIT_MS);
  }
  return 0;
}

/** This deployment has no such part: there is nothing to come back to. */
async function isAbsent(response: Response): Promise<boolean> {
  return new Fault(response.status, await response.json().catch(() => undefined)).absent;
}

class Attempt {
  readonly #abort = new AbortController();
  readonly #outer: AbortSignal;
  readonly #stop = () => this.#abort.abort();
  #quiet: ReturnType<typeof setTimeout> | undefined;

  constructor(outer: AbortSignal) {
    this.#outer = outer;
    outer.addEventListener('abort', this.#stop);
    globalThis.addEventListener?.('offline', this.#stop);
    this.#alive();
  }

  open(path: string, lastId: string | undefined): Promise<Response> {
    const headers: Record<string, string> = { Accept: 'text/event-stream' };
    if (lastId) headers['Last-Event-ID'] = lastId;
    return fetch(path, { headers, signal: this.#abort.signal, cache: 'no-store' });
  }

  async *read(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
    const decoder = new TextDecoder();
    const reader = body.getReader();
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      this.#alive();
      yield decoder.decode(value, { stream: true });
    }
  }

  #alive(): void {
    clearTimeout(this.#quiet);
    this.#quiet = setTimeout(this.#stop, QUIET_MS);
  }

  end(): void {
    clearTimeout(this.#quiet);
    this.#outer.removeEventListener('abort', this.#stop);
    globalThis.removeEventListener?.('offline', this.#stop);
    this.#abort.abort();
  }
}

/** Ends early when the computer finds its network again, or nobody waits any more. */
function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((go) => {
    const timer = setTimeout(done, milliseconds);
    function done() {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      globalThis.removeEventListener?.('online', done);
      go();
    }
    signal.addEventListener('abort', done);
    globalThis.addEventListener?.('online', done);
  });
}
