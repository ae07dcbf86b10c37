import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';

// What stands behind the console in these tests: owners that send what they are told to (Owners.java).

export const PASSWORD = '门卫 & <b>';
export const POLICE_LANE = '/api/v1/queues/police/stream';
export const EDUCATION_LANE = '/api/v1/queues/education/stream';
export const MEDIA_LANE = '/api/v1/queues/media/stream';
export const SPOOL = '/api/v1/alarms/spooled/stream';

const page = process.env.ANYUAN_PAGE ?? '';
let token: string | undefined;

async function owner(query: string, method = 'GET', body?: string): Promise<string> {
  token ??= await signInAsMachine();
  const response = await fetch(`${page}/api/v1/incidents?${query}`, {
    method,
    headers: { Authorization: `Bearer ${token}` },
    ...(body === undefined ? {} : { body }),
  });
  return response.text();
}

async function signInAsMachine(): Promise<string> {
  const response = await fetch(`${page}/api/v1/tokens`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ username: 'busy', password: PASSWORD }),
  });
  return ((await response.json()) as { accessToken: string }).accessToken;
}

/** To all that follow this stream. */
export const push = (path: string, event: string, data: unknown, id?: number) =>
  owner(
    `do=push&id=${path}`,
    'POST',
    `${id ? `id: ${id}\n` : ''}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`,
  );
/** A storm: all of them at once. */
export const pushAll = (path: string, event: string, all: unknown[]) =>
  owner(
    `do=push&id=${path}`,
    'POST',
    all.map((data) => `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`).join(''),
  );
export const cutLanes = () => owner('do=cut-lanes');
/** What `GET /api/v1/incidents` answers from now on. */
export const setIncidents = (items: unknown[]) => owner('do=incidents', 'POST', JSON.stringify({ items }));
export const posts = async (): Promise<string[]> => JSON.parse(await owner('do=posts'));
export const expectPosted = (text: string) =>
  expect.poll(async () => (await posts()).some((post) => post.includes(text)), { message: text }).toBe(true);

let made = 0;
/** Ids that no other test of this run has. */
export const newId = (): string => `t-${process.pid}-${++made}`;

export function task(id: string, version: number, more: Record<string, unknown> = {}) {
  const now = new Date();
  return {
    taskId: id,
    version,
    incidentId: `i-${id}`,
    signalIds: [],
    mode: 'ACTUAL',
    severity: 'HIGH',
    kinds: ['PANIC', 'FIRE'],
    state: 'OPEN',
    incidentState: 'OPEN',
    school: {
      schoolId: 's-1',
      name: `第一小学 ${id}`,
      regionPath: '/420000/420100/',
      position: { longitude: 114.3, latitude: 30.6 },
    },
    places: [{ building: '教学楼', floor: '3', room: '301' }],
    receivedAt: now.toISOString(),
    updatedAt: now.toISOString(),
    acknowledgeBy: new Date(now.getTime() + 15_000).toISOString(),
    overdue: [],
    sound: true,
    ...more,
  };
}

export async function signIn(on: Page, username: string, password = PASSWORD): Promise<void> {
  await on.goto('/');
  await on.getByLabel(/用户名|User name/).fill(username);
  await on.getByLabel(/密码|Password/, { exact: true }).fill(password);
  await on.getByRole('button', { name: /^(登\s*录|Sign in)$/ }).click();
  await expect(on.getByRole('navigation')).toBeVisible();
}

/** A desk is ready when it follows its lane: what is pushed before is not for it. */
export async function live(on: Page): Promise<void> {
  await expect(on.getByTestId('link')).toHaveAttribute('data-link', 'live');
}

export const row = (on: Page, id: string) => on.locator(`tr[data-task="${id}"]`);

export const test = base.extend<{ complaints: string[] }>({
  // No test passes on a page that threw, or that its own policy had to stop.
  complaints: [
    async ({ context }, use) => {
      const heard: string[] = [];
      listen(context, heard);
      await use(heard);
      expect(heard).toEqual([]);
    },
    { auto: true },
  ],
});

function listen(context: BrowserContext, heard: string[]): void {
  context.on('weberror', (error) => heard.push(String(error.error())));
  context.on('console', (message) => {
    if (message.type() === 'error' && !/^Failed to load resource/.test(message.text()))
      heard.push(message.text());
  });
}

export { expect };
