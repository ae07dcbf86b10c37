import { createStore, del, get, keys, set } from 'idb-keyval';

// Photographs that are not sent yet: too large for what holds the steps and notes (kept.ts), which names them.
// Bytes and not a Blob: some browsers keep a Blob only for as long as the file that it came from.

const store = () => createStore('duty-photos', 'photos');

export async function keepShot(id: string, shot: Blob): Promise<void> {
  await set(id, await shot.arrayBuffer(), store());
}

export const shotOf = (id: string): Promise<ArrayBuffer | undefined> => get<ArrayBuffer>(id, store());

export const forgetShot = (id: string): Promise<void> => del(id, store());

/** Those that nothing names any more: sent, refused and read, or another person's of long ago. */
export async function forgetShotsBut(named: ReadonlySet<string>): Promise<void> {
  const kept = await keys<string>(store());
  await Promise.all(kept.filter((id) => !named.has(id)).map(forgetShot));
}
