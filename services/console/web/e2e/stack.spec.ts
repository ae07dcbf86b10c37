import { createHmac, randomUUID } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { live, signIn } from './door';

// On a stack that runs, with real devices, lanes and stores: DeskIT of tests/ says where it is. What it presses
// is an exercise, which looks and sounds like the real thing.

const run = process.env.ANYUAN_RUN_DIR ?? '';
const door = process.env.ANYUAN_PAGE ?? '';
const alarm = process.env.ANYUAN_ALARM ?? '';
const hold = join(run, 'hold', 'kafka');
const read = (name: string) => JSON.parse(readFileSync(join(run, name), 'utf8'));
const { users, devices } = read('credentials.json');

interface User {
  username: string;
  password: string;
}

interface Device {
  id: string;
  schoolId: string;
  secret: string;
}

// A county's desk: the province's also has the hundreds of tasks that the loads of other tests left open.
const COUNTY = '420106';
const county: User = read('users.json').find((user: User) => user.username === `dispatcher-${COUNTY}`);
const buttons: Device[] = devices.filter(
  ({ id, schoolId }: Device) => schoolId.includes(COUNTY) && id.endsWith('-b1'),
);
const button = (n: number): Device => {
  const found = buttons[n];
  if (!found) throw new Error(`the county has no school ${n}`);
  return found;
};

async function ask(user: User, path: string, body?: unknown): Promise<Response> {
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
async function closeExercises(): Promise<void> {
  for (const { schoolId } of buttons) {
    const answer = await ask(county, `/api/v1/incidents?schoolId=${schoolId}&mode=EXERCISE`);
    const { items } = (await answer.json()) as { items: { incidentId: string; state: string }[] };
    for (const { incidentId, state } of items)
      if (state !== 'CLOSED' && state !== 'MERGED')
        await ask(county, `/api/v1/incidents/${incidentId}/close`, {
          disposition: 'EXERCISE_ENDED',
          reason: '演练结束',
        });
  }
}

let sequence = Date.now();

async function press({ id, secret }: Device, text: string): Promise<void> {
  const body = JSON.stringify({
    deviceId: id,
    sequence: ++sequence,
    kind: 'panic',
    mode: 'EXERCISE',
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

async function desk(browser: Browser, user: User): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await signIn(page, user.username, user.password);
  return page;
}

const row = (page: Page, text: string) => page.locator('tr[data-task]', { hasText: text });
const words = (text: string) => `${text} ${randomUUID().slice(0, 8)}`;

async function take(page: Page, text: string): Promise<void> {
  await row(page, text).click();
  await expect(row(page, text)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('a');
}

test.beforeEach(closeExercises);
test.afterEach(() => rmSync(hold, { force: true }));

test('a real press is on two desks, sounds, is taken by a key, and nothing is lost without the broker', async ({
  browser,
}) => {
  const [first, second] = [await desk(browser, county), await desk(browser, county)];
  await live(first);
  await live(second);
  await expect(first.getByTestId('sound')).toHaveAttribute('data-sound', 'on');
  const begin = words('门口有人闯入');

  await press(button(0), begin);
  await expect(row(first, begin)).toContainText('301');
  await expect(row(first, begin)).toContainText('演练');
  await expect(row(second, begin)).toContainText('待签收');
  await take(first, begin);
  await expect(row(second, begin)).toContainText('已签收');
  await expect(row(second, begin)).toContainText(county.username);

  // The broker ends, and stays away while this file is there.
  writeFileSync(hold, '');
  process.kill(Number(readFileSync(join(run, 'pids', 'kafka'), 'utf8')), 'SIGKILL');
  const meanwhile = words('断网时按下');
  await press(button(1), meanwhile);
  await expect(first.getByTestId('spooled')).toContainText(meanwhile);
  await expect(second.getByTestId('spooled')).toContainText(meanwhile);

  rmSync(hold);
  await expect(row(first, meanwhile)).toContainText('301', { timeout: 60_000 });
  await expect(row(second, meanwhile)).toContainText('待签收', { timeout: 30_000 });
  await expect(first.getByTestId('spooled')).not.toContainText(meanwhile);
  await expect(row(first, begin)).toContainText('已签收');
  await take(second, meanwhile);
  await expect(row(first, meanwhile)).toContainText('已签收');

  const after = words('恢复以后');
  await press(button(2), after);
  await expect(row(first, after)).toBeVisible();
  await expect(row(second, after)).toBeVisible();

  await first.getByRole('button', { name: 'English' }).click();
  await expect(row(first, after)).toContainText('EXERCISE');
});

test('the first load is under a megabyte, and soon of use', async ({ browser }) => {
  const page = await (await browser.newContext()).newPage();
  const begin = Date.now();
  await page.goto('/', { waitUntil: 'commit' });
  await page.locator('input[autocomplete=username]').fill(county.username);
  const usable = Date.now() - begin;
  await page.locator('input[type=password]').fill(county.password);
  await page.keyboard.press('Enter');
  await live(page);
  const bytes = await page.evaluate(() =>
    (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
      .filter(({ name }) => /\.(js|css|woff2?|svg|png)$/.test(new URL(name).pathname))
      .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
  );
  // How fast depends on the machine and what else it does: said, and kept from growing out of all bounds.
  console.log(`first load: usable after ${usable} ms, ${Math.round(bytes / 1000)} kB to the desk`);
  expect(bytes).toBeGreaterThan(100_000);
  expect(bytes).toBeLessThan(1_000_000);
  expect(usable).toBeLessThan(10_000);
});

test('a school officer sees the own school alone, and the media desk no room', async ({ browser }) => {
  const media = await desk(browser, users['media-officer']);
  await live(media);
  const [dispatcher, school] = [await desk(browser, county), await desk(browser, users['school-officer'])];
  await live(dispatcher);
  const text = words('操场有人受伤');
  await press(button(3), text);
  await expect(row(dispatcher, text)).toBeVisible();
  const id = await row(dispatcher, text).getAttribute('data-task');
  const task = await (await ask(county, `/api/v1/queues/police/tasks/${id}`)).json();
  for (const step of ['confirm', 'upgrade'])
    expect(
      (await ask(county, `/api/v1/incidents/${task.incidentId}/${step}`, { reason: '演练核实' })).status,
    ).toBe(200);

  const told = media.locator('tr[data-task]', { hasText: task.school.name });
  await expect(told).toBeVisible();
  await expect(media.locator('body')).not.toContainText('301');
  await expect(media.locator('body')).not.toContainText(text);

  const answer = await ask(users['school-officer'], `/api/v1/incidents/${task.incidentId}`);
  expect(answer.status).toBe(404);
  await expect(school.locator('body')).not.toContainText(task.school.name);
});
