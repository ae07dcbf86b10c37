// Server-sent events over fetch: EventSource cannot show a bearer token.

const QUIET_MS = 30_000; // The owners say something every 10 s.
const LONGEST_WAIT_MS = 5_000;

// Runs until the signal aborts or the door refuses for good. Answers the status it was refused with.
export async function follow(path, token, signal, onEvent, onLink) {
  let lastId = '';
  let wait = 250;
  while (!signal.aborted) {
    const attempt = new AbortController();
    const stop = () => attempt.abort();
    signal.addEventListener('abort', stop);
    let quiet;
    const alive = () => {
      clearTimeout(quiet);
      quiet = setTimeout(stop, QUIET_MS);
    };
    try {
      alive();
      const headers = { Authorization: `Bearer ${token}`, Accept: 'text/event-stream' };
      if (lastId) headers['Last-Event-ID'] = lastId;
      const response = await fetch(path, { headers, signal: attempt.signal, cache: 'no-store' });
      if ([401, 403, 404].includes(response.status)) return response.status;
      if (response.status === 400) lastId = ''; // An id that is no longer understood.
      if (!response.ok) throw new Error(String(response.status));
      onLink(true);
      wait = 250;
      await read(response.body, alive, (id, name, data) => {
        lastId = id ?? lastId;
        if (data !== '') onEvent(name, JSON.parse(data));
      });
    } catch {
      // Cut, refused or silent: all the same, again.
    } finally {
      clearTimeout(quiet);
      signal.removeEventListener('abort', stop);
      attempt.abort();
    }
    onLink(false);
    await new Promise((go) => setTimeout(go, wait * (0.5 + Math.random())));
    wait = Math.min(wait * 2, LONGEST_WAIT_MS);
  }
  return 0;
}

// The event stream format of the HTML standard, without what nobody sends us (a retry time).
async function read(body, alive, dispatch) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  let id, name = '', data = [];
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    alive();
    const lines = (rest + value).split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop();
    for (const line of lines) {
      if (line === '') {
        dispatch(id, name || 'message', data.join('\n'));
        name = '';
        data = [];
        continue;
      }
      const colon = line.indexOf(':');
      if (colon === 0) continue;
      const field = colon < 0 ? line : line.slice(0, colon);
      const text = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
      if (field === 'id') id = text;
      else if (field === 'event') name = text;
      else if (field === 'data') data.push(text);
    }
  }
}
