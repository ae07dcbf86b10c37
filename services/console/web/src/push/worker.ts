// The service worker (sw.js), for Web Push alone: it keeps nothing, answers no request in the network's place, and
// acknowledges nothing. What it shows is what the message says; who may know more signs in.

import { noticeOf, placeOf } from './notice';

/** What of a worker's world is used here: the library of the page's own world does not know it. */
interface Scope {
  registration: { showNotification(title: string, options: NotificationOptions): Promise<void> };
  location: { origin: string };
  clients: {
    matchAll(options: { type: 'window'; includeUncontrolled: boolean }): Promise<readonly OpenPage[]>;
    openWindow(url: string): Promise<unknown>;
    claim(): Promise<void>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(name: 'install' | 'activate', listener: (event: Lasting) => void): void;
  addEventListener(name: 'push', listener: (event: Lasting & { data: Payload | null }) => void): void;
  addEventListener(
    name: 'notificationclick',
    listener: (event: Lasting & { notification: Notification }) => void,
  ): void;
}
interface Lasting {
  waitUntil(work: Promise<unknown>): void;
}
interface Payload {
  text(): string;
}
interface OpenPage {
  url: string;
  focus(): Promise<unknown>;
  navigate(url: string): Promise<unknown>;
}

const scope = globalThis as unknown as Scope;

scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()));
scope.addEventListener('activate', (event) => event.waitUntil(scope.clients.claim()));

scope.addEventListener('push', (event) => {
  const { title, options } = noticeOf(event.data?.text());
  event.waitUntil(scope.registration.showNotification(title, options));
});

scope.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(open(placeOf(event.notification.data, scope.location.origin)));
});

/** In a page that is open already, else in a new one. */
async function open(url: string): Promise<void> {
  const pages = await scope.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const page = pages.find((each) => new URL(each.url).origin === scope.location.origin);
  if (!page) {
    await scope.clients.openWindow(url);
    return;
  }
  await page.focus();
  if (page.url !== url) await page.navigate(url);
}
