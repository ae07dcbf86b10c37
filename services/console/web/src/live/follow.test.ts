import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { follow } from './follow';

type Answer = (response: ServerResponse, request: IncomingMessage) => void;
const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A real server, whose n-th visit gets the n-th answer. */
async function server(...answers: Answer[]): Promise<{ path: string; lastIds: (string | undefined)[] }> {
  const lastIds: (string | undefined)[] = [];
  const made = createServer((request, response) => {
    lastIds.push(request.headers['last-event-id']?.toString());
    answers[Math.min(lastIds.length, answers.length) - 1]?.(response, request);
  });
  await new Promise<void>((go) => made.listen(0, '127.0.0.1', go));
  closing.push(() => {
    made.closeAllConnections();
    made.close();
  });
  return { path: `http://127.0.0.1:${(made.address() as AddressInfo).port}/stream`, lastIds };
}

const say =
  (text: string, end = true): Answer =>
  (response) => {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' });
    response.write(text);
    if (end) response.socket?.destroySoon();
  };
const refuse =
  (status: number): Answer =>
  (response) => {
    response.writeHead(status).end();
  };

function watch(path: string, until: number) {
  const abort = new AbortController();
  const events: unknown[] = [];
  const links: boolean[] = [];
  const done = follow(path, abort.signal, {
    event: (_, data) => {
      events.push(data);
      if (events.length === until) abort.abort();
    },
    link: (up) => links.push(up),
  });
  return { done, events, links };
}

test('goes on after the last event that it took, when the connection was cut', async () => {
  const { path, lastIds } = await server(
    say('id: 41\ndata: 1\n\nid: 42\n: beat\n\n'),
    say('id: 43\ndata: 2\n\n', false),
  );
  const { done, events, links } = watch(path, 2);
  expect(await done).toBe(0);
  expect(events).toEqual([1, 2]);
  expect(lastIds).toEqual([undefined, '42']);
  expect(links).toEqual([true, false, true]);
});

test('does not count an event that was cut in the middle as taken', async () => {
  const { path, lastIds } = await server(say('id: 1\ndata: 1\n\nid: 2\ndata: 2'), say('data: 2\n\n', false));
  const { done, events } = watch(path, 2);
  await done;
  expect(events).toEqual([1, 2]);
  expect(lastIds[0]).toBeUndefined();
  expect(['1', '2']).toContain(lastIds[1]);
});

test('tries again while the server cannot, and stops where it may not', async () => {
  const { path } = await server(refuse(503), refuse(502), say('data: 1\n\n'), refuse(401));
  const { done, events, links } = watch(path, 9);
  expect(await done).toBe(401);
  expect(events).toEqual([1]);
  expect(links).toEqual([false, false, true, false]);
});

test('begins anew where its id is not understood any more', async () => {
  const { path, lastIds } = await server(say('id: old\ndata: 1\n\n'), refuse(400), say('data: 2\n\n', false));
  const { done } = watch(path, 2);
  await done;
  expect(lastIds).toEqual([undefined, 'old', undefined]);
});

test('stays away from what the deployment does not have', async () => {
  const { path, lastIds } = await server((response) => {
    response.writeHead(503, { 'Content-Type': 'application/problem+json' });
    response.end('{"type":"urn:anyuan:problem:not-deployed"}');
  });
  expect(await watch(path, 1).done).toBe(503);
  expect(lastIds).toHaveLength(1);
});
