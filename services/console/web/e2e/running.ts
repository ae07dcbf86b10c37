import { createHmac, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, expect, type Page } from '@playwright/test';
import { signIn } from './door';

// A stack that runs, with real devices, lanes and stores: DeskIT of tests/ says where it is. What is pressed is an
// exercise, which looks and sounds like the real thing.

export const run = process.env.ANYUAN_RUN_DIR ?? '';
const door = process.env.ANYUAN_PAGE ?? '';
const alarm = process.env.ANYUAN_ALARM ?? '';
const read = (name: string) => JSON.parse(readFileSync(join(run, name), 'utf8'));
export const { users, devices } = read('credentials.json');

export interface User {
  username: string;
  password: string;
}

export interface Device {
  id: string;
  schoolId: string;
  secret: string;
}

// A county's desk: the province's also has the hundreds of tasks that the loads of other tests left open.
const COUNTY = '420106';
export const county: User = read('users.json').find((user: User) => user.username === `dispatcher-${COUNTY}`);
const buttons: Device[] = devices.filter(
  ({ id, schoolId }: Device) => schoolId.includes(COUNTY) && id.endsWith('-b1'),
);
export const button = (n: number): Device => {
  const found = buttons[n];
  if (!found) throw new Error(`the county has no school ${n}`);
  return found;
};

export async function ask(user: User, path: string, body?: unknown): Promise<Response> {
  const given = await fetch(`${door}/api/v1/tokens`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ username: user.username, password: user.password }),
  });
  const { accessToken } = (await given.json()) as { accessToken: string };
  const headers = { Authorization: `Bearer ${accessToken}` };
  return body === undefined
    ? fetch(`${door}${path}`, { headers })
    : fetch(`${door}${path}`, {
        method: 'POST',
        headers: { ...headers, 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() },
        body: JSON.stringify(body),
      });
}

/** What an earlier try left open would take the next press in. */
export async function closeExercises(): Promise<void> {
  for (const { schoolId } of buttons) await closeAll(schoolId, 'EXERCISE', 'EXERCISE_ENDED');
}

export async function closeAll(schoolId: string, mode: string, disposition: string): Promise<void> {
  const answer = await ask(county, `/api/v1/incidents?schoolId=${schoolId}&mode=${mode}`);
  const { items } = (await answer.json()) as { items: { incidentId: string; state: string }[] };
  for (const { incidentId, state } of items)
    if (state !== 'CLOSED' && state !== 'MERGED')
      await ask(county, `/api/v1/incidents/${incidentId}/close`, { disposition, reason: '演练结束' });
}

let sequence = Date.now();

export async function press({ id, secret }: Device, text: string, mode = 'EXERCISE'): Promise<void> {
  const body = JSON.stringify({
    deviceId: id,
    sequence: ++sequence,
    kind: 'panic',
    mode,
    location: { building: '教学楼', floor: '3', room: '301' },
    text,
  });
  const message = randomUUID();
  const seconds = Math.floor(Date.now() / 1000);
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  const signature = createHmac('sha256', key).update(`${message}.${seconds}.${body}`).digest('base64');
  const answer = await fetch(`${alarm}/api/v1/alarms`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'webhook-id': message,
      'webhook-timestamp': String(seconds),
      'webhook-signature': `v1,${signature}`,
    },
    body,
    signal: AbortSignal.timeout(10_000),
  });
  expect(answer.status).toBe(202);
}

export async function desk(browser: Browser, user: User): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await signIn(page, user.username, user.password);
  return page;
}

export const row = (page: Page, text: string) => page.locator('tr[data-task]', { hasText: text });
export const words = (text: string) => `${text} ${randomUUID().slice(0, 8)}`;

export async function take(page: Page, text: string): Promise<void> {
  await row(page, text).click();
  await expect(row(page, text)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('a');
}
