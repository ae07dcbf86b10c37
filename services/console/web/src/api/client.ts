import type { paths as Alarm } from '@openapi/alarm';
import type { paths as Console } from '@openapi/console';
import type { paths as Incident } from '@openapi/incident';
import type { paths as Lead } from '@openapi/lead';
import type { paths as Ledger } from '@openapi/ledger';
import type { paths as Notify } from '@openapi/notify';
import type { paths as Patrol } from '@openapi/patrol';
import type { paths as Responses } from '@openapi/response';
import createClient, { type Middleware } from 'openapi-fetch';
import { Fault } from './problem';

const LONGEST_MS = 35_000; // The door itself answers within 30 s.

let csrfToken = '';
let signedOut: () => void = () => {};

export function showToken(token: string): void {
  csrfToken = token;
}

/** Called whenever the door says that nobody is signed in (any more). */
export function onSignedOut(listener: () => void): void {
  signedOut = listener;
}

const middleware: Middleware = {
  onRequest({ request }) {
    if (request.method !== 'GET') request.headers.set('X-CSRF-Token', csrfToken);
    return request;
  },
  onResponse({ response }) {
    if (response.status === 401 && csrfToken) signedOut();
  },
};

function client<Paths extends object>() {
  const made = createClient<Paths>({
    cache: 'no-store',
    fetch: (request: Request) =>
      fetch(request, { signal: AbortSignal.any([request.signal, AbortSignal.timeout(LONGEST_MS)]) }),
  });
  made.use(middleware);
  return made;
}

export const alarmApi = client<Alarm>();
export const consoleApi = client<Console>();
export const incidentApi = client<Incident>();
export const leadApi = client<Lead>();
export const ledgerApi = client<Ledger>();
export const notifyApi = client<Notify>();
export const patrolApi = client<Patrol>();
export const responseApi = client<Responses>();

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** The answer's content, or the fault that it is: `const page = await ok(ledgerApi.GET(...))`. */
export async function ok<T>(asked: Promise<Answer<T>>): Promise<T> {
  let answer: Answer<T>;
  try {
    answer = await asked;
  } catch (cause) {
    if (cause instanceof Fault) throw cause;
    throw new Fault(0);
  }
  if (!answer.response.ok) throw new Fault(answer.response.status, answer.error);
  return answer.data as T;
}

/** A part of a list, and where the next one begins. */
export interface PageOf<T> {
  items?: T[];
  nextCursor?: string;
}

/** The same where the document names the status of an answer and not its content. */
export const okAs = <T>(asked: Promise<Answer<unknown>>): Promise<T> => ok(asked) as Promise<T>;

/** As they are, and not as JSON. */
export const asBytes = (bytes: ArrayBuffer, type: string) => ({
  body: bytes as unknown as string,
  bodySerializer: (it: unknown) => it as BodyInit,
  headers: { 'Content-Type': type },
});

/** It is read first: a file that cannot be read is no request cut short. */
export const asFile = async (file: File, type: string) => asBytes(await file.arrayBuffer(), type);

/** For parts of the API that are too new for a document: read with care. */
export async function getJson(path: string, signal?: AbortSignal): Promise<unknown> {
  const timeout = AbortSignal.timeout(LONGEST_MS);
  let response: Response;
  try {
    response = await fetch(path, {
      cache: 'no-store',
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    });
  } catch {
    throw new Fault(0);
  }
  if (response.status === 401 && csrfToken) signedOut();
  const body: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw new Fault(response.status, body);
  return body;
}

/** An id of our own, where an owner wants a UUID. */
export const newUuid = (): string =>
  newKey().replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-8$4-$5');

/** One for each intention, however often it is sent. (`crypto.randomUUID` is missing where there is no TLS.) */
export const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
