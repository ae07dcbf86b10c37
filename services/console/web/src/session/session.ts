import type { components } from '@openapi/console';
import { useSyncExternalStore } from 'react';
import { consoleApi, ok, onSignedOut, showToken } from '../api/client';
import { learn } from '../time/clock';

export type Session = components['schemas']['Session'];

/** Not asked yet; no server to ask; nobody; or somebody. */
export type State =
  | { is: 'asking' }
  | { is: 'unreachable' }
  | { is: 'signed-out'; expired: boolean }
  | { is: 'signed-in'; session: Session };

const listeners = new Set<() => void>();
let state: State = { is: 'asking' };

function become(next: State): void {
  state = next;
  showToken(next.is === 'signed-in' ? next.session.csrfToken : '');
  for (const listener of listeners) listener();
}

onSignedOut(() => become({ is: 'signed-out', expired: true }));

export function useSession(): State {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => state,
  );
}

/** Who is signed in; it renews the session, too. */
export async function askSession(): Promise<void> {
  const asked = Date.now();
  try {
    const session = await ok(consoleApi.GET('/api/v1/session'));
    if (session) {
      learn(session.serverTime, asked, Date.now());
      // The same one stays the same object, so that a renewal redraws nothing.
      const same = state.is === 'signed-in' && state.session.csrfToken === session.csrfToken;
      if (!same) become({ is: 'signed-in', session });
    } else {
      become({ is: 'signed-out', expired: state.is === 'signed-in' });
    }
  } catch {
    // Whoever is signed in stays so while the server is away: the desk says that it has no connection.
    if (state.is === 'asking') become({ is: 'unreachable' });
  }
}

export async function signIn(username: string, password: string): Promise<void> {
  const asked = Date.now();
  const session = await ok(consoleApi.POST('/api/v1/session', { body: { username, password } }));
  learn(session.serverTime, asked, Date.now());
  become({ is: 'signed-in', session });
}

export async function signOut(): Promise<void> {
  await ok(consoleApi.DELETE('/api/v1/session'));
  become({ is: 'signed-out', expired: false });
}
