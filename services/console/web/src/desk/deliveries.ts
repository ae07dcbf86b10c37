import { incidentApi, ok } from '../api/client';
import { Fault } from '../api/problem';
import type { Audience } from '../session/roles';

const AT_ONCE = 4;
const TRIES = 8;
const MOST_WAITING = 2_000;

/** Tells the owner what was painted: few at a time, and again until it is durable or pointless. */
export class Deliveries {
  readonly #audience: Audience;
  readonly #waiting: { taskId: string; version: number }[] = [];
  #running = 0;

  constructor(audience: Audience) {
    this.#audience = audience;
  }

  /** After the next frame, in which it is painted. A hidden page has none, so it says nothing. */
  soon(taskId: string, version: number): void {
    requestAnimationFrame(() => requestAnimationFrame(() => this.#painted(taskId, version)));
  }

  /** What was not sent yet is not, any more. */
  end(): void {
    this.#waiting.length = 0;
  }

  #painted(taskId: string, version: number): void {
    if (this.#waiting.length < MOST_WAITING) this.#waiting.push({ taskId, version });
    void this.#next();
  }

  async #next(): Promise<void> {
    const one = this.#running < AT_ONCE ? this.#waiting.shift() : undefined;
    if (!one) return;
    this.#running++;
    for (let again = 0; again < TRIES && !(await this.#sent(one)); again++) {
      await new Promise((go) => setTimeout(go, 500 * 2 ** again));
    }
    this.#running--;
    void this.#next();
  }

  async #sent({ taskId, version }: { taskId: string; version: number }): Promise<boolean> {
    try {
      await ok(
        incidentApi.POST('/api/v1/queues/{audience}/tasks/{id}/deliveries', {
          params: { path: { audience: this.#audience, id: taskId } },
          body: { version },
        }),
      );
      return true;
    } catch (fault) {
      return fault instanceof Fault && !fault.passing;
    }
  }
}
