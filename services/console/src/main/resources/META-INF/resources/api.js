// Requests through the door. A fault carries what the problem said.

export class Fault extends Error {
  constructor(status, problem) {
    super(problem?.detail ?? String(status));
    this.status = status;
  }
}

export async function signIn(username, password) {
  return request('/api/v1/tokens', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ username, password }),
  });
}

export const get = (token, path) => request(path, { headers: { Authorization: `Bearer ${token}` } });

export async function post(token, path, key, body) {
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
  if (key) headers['Idempotency-Key'] = key;
  return request(path, { method: 'POST', headers, body: body && JSON.stringify(body) });
}

// crypto.randomUUID() is missing where the page came without TLS.
export const newKey = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (b) => b.toString(16).padStart(2, '0')).join('');

async function request(path, options) {
  const response = await fetch(path, { ...options, cache: 'no-store', signal: AbortSignal.timeout(35_000) });
  const body = await response.json().catch(() => undefined);
  if (!response.ok) throw new Fault(response.status, body);
  return body;
}

// Tells the owner what was painted: few at a time, and again until it is durable or pointless.
export class Deliveries {
  #token;
  #audience;
  #waiting = [];
  #running = 0;

  constructor(token, audience) {
    this.#token = token;
    this.#audience = audience;
  }

  painted(taskId, version) {
    this.#waiting.push({ taskId, version });
    this.#next();
  }

  async #next() {
    if (this.#running >= 4) return;
    const one = this.#waiting.shift();
    if (!one) return;
    this.#running++;
    try {
      for (let again = 0; again < 8; again++) {
        if (await this.#sent(one)) break;
        await new Promise((go) => setTimeout(go, 500 * 2 ** again));
      }
    } finally {
      this.#running--;
      this.#next();
    }
  }

  async #sent({ taskId, version }) {
    try {
      await post(this.#token, `/api/v1/queues/${this.#audience}/tasks/${taskId}/deliveries`, null, { version });
      return true;
    } catch (fault) {
      return fault instanceof Fault && fault.status < 500 && fault.status !== 429;
    }
  }
}
