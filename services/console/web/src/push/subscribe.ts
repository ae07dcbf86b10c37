import type { PushSubscription } from '../api/notify';
import { pushKey } from '../notify/api';

/** Why this browser cannot be pushed to. */
export class NoPush extends Error {
  readonly why: 'pushMissing' | 'pushDenied' | 'pushFailed';

  constructor(why: NoPush['why']) {
    super(why);
    this.why = why;
  }
}

export const canPush = (): boolean =>
  isSecureContext && 'serviceWorker' in navigator && typeof PushManager !== 'undefined';

/** Where this browser is pushed to, as notify wants to know it. To be called at a touch: the browser asks the person. */
export async function subscribeBrowser(): Promise<PushSubscription> {
  if (!canPush()) throw new NoPush('pushMissing');
  if ((await Notification.requestPermission()) !== 'granted') throw new NoPush('pushDenied');
  const { publicKey } = await pushKey();
  await navigator.serviceWorker.register('/sw.js');
  const { pushManager } = await navigator.serviceWorker.ready;
  try {
    // One that was made for another key is of no use any more.
    await (await pushManager.getSubscription())?.unsubscribe();
    const made = await pushManager.subscribe({
      userVisibleOnly: true,
      applicationServerKey: bytesOf(publicKey),
    });
    const { endpoint, keys: { p256dh, auth } = {} } = made.toJSON();
    if (!endpoint || !p256dh || !auth) throw new NoPush('pushFailed');
    return { endpoint, keys: { p256dh, auth } };
  } catch {
    throw new NoPush('pushFailed');
  }
}

/** Of base64url, without padding. */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(plain, (each) => each.charCodeAt(0));
}
