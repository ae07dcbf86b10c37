import type { Page, Request, Route } from '@playwright/test';

/** Of one pixel. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

type Answer = { status?: number; json?: unknown; png?: boolean };
type Answers = Record<string, (request: Request) => Answer>;

/**
 * Answers in the ledger's, alarm's and incident's place what a test says, by method and path, and keeps
 * what was asked. Nobody plays the ledger behind the console of these tests.
 */
export async function registry(page: Page, answers: Answers): Promise<string[]> {
  const asked: string[] = [];
  const answer = async (route: Route) => {
    const request = route.request();
    const { pathname, search } = new URL(request.url());
    const said = answers[`${request.method()} ${pathname.replace('/api/v1/', '')}`];
    if (!said) return route.fallback();
    const type = request.headers()['content-type'] ?? '';
    const body = type.startsWith('image/')
      ? `${request.postDataBuffer()?.length}`
      : (request.postData() ?? '');
    asked.push(`${request.method()} ${decodeURIComponent(pathname + search)} ${type} ${body}`);
    const { status = 200, json, png } = said(request);
    if (png) return route.fulfill({ status, contentType: 'image/png', body: PNG });
    const contentType = status < 400 ? 'application/json' : 'application/problem+json';
    return route.fulfill({ status, contentType, body: json === undefined ? '' : JSON.stringify(json) });
  };
  await page.route('**/api/v1/**', answer);
  return asked;
}

export const problem = (status: number, detail: string, field?: string): Answer => ({
  status,
  json: { type: 'urn:anyuan:problem:conflict', status, detail, field },
});
