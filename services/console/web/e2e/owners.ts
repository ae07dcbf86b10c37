import type { Page, Request } from '@playwright/test';

// What an owner answers in a browser of a test, where the owners behind the door (Owners.java) have nothing of it.

/** Answers this method and path, whatever the query is, and keeps what was sent. */
export async function answers(
  page: Page,
  method: string,
  path: string,
  body: unknown,
  status = 200,
): Promise<Sent[]> {
  const sent: Sent[] = [];
  await page.route(
    (url) => url.pathname === path,
    async (route) => {
      const request = route.request();
      if (request.method() !== method) return route.fallback();
      sent.push(sentBy(request));
      await route.fulfill({ status, json: body });
    },
  );
  return sent;
}

export interface Sent {
  query: Record<string, string>;
  body: unknown;
  key: string | undefined;
  csrf: boolean;
}

const sentBy = (request: Request): Sent => ({
  query: Object.fromEntries(new URL(request.url()).searchParams),
  body: request.method() === 'GET' ? undefined : request.postDataJSON(),
  key: request.headers()['idempotency-key'],
  csrf: Boolean(request.headers()['x-csrf-token']),
});
