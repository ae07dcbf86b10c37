// How the phone comes in: the link's secret, a key of the phone's own, and the token that both give.
const TIMEOUT = 15_000;

/** An answer that is no success. */
export class Fault extends Error {
  constructor(status, field) {
    super(`${status}`);
    this.status = status;
    this.field = field;
  }
}

/** 256 random bits; crypto.randomUUID is missing where the page came without TLS. */
export function random() {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

// The phone's own: whoever reads the link over the installer's shoulder does not have it.
function holder() {
  const kept = localStorage.getItem('anyuan.enrol.holder') ?? random();
  localStorage.setItem('anyuan.enrol.holder', kept);
  return kept;
}

/** The link's secret, which leaves the address bar at once: neither history nor a picture shall hold it. */
export function grant() {
  const given = location.hash.slice(1);
  if (given) {
    sessionStorage.setItem('anyuan.enrol.grant', given);
    history.replaceState(null, '', location.pathname);
  }
  return sessionStorage.getItem('anyuan.enrol.grant');
}

let access;

export async function enter() {
  access = await send('POST', '/api/v1/tokens/enrolment', { grant: grant(), holder: holder() }, {});
  return access;
}

/** Calls as the installer; a token that has run out is renewed once. */
export async function call(method, path, body, key) {
  const headers = () => ({ Authorization: `Bearer ${access.accessToken}`, ...(key && { 'Idempotency-Key': key }) });
  try {
    return await send(method, path, body, headers());
  } catch (fault) {
    if (fault.status !== 401) throw fault;
    await enter();
    return send(method, path, body, headers());
  }
}

async function send(method, path, body, headers) {
  let response;
  try {
    response = await fetch(path, {
      method,
      headers: { 'Content-Type': 'application/json', ...headers },
      body: body && JSON.stringify(body),
      cache: 'no-store',
      signal: AbortSignal.timeout(TIMEOUT),
    });
  } catch {
    throw new Fault(0);
  }
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Fault(response.status, answer.field);
  return { ...answer, status: response.status };
}
