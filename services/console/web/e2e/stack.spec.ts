import { createHmac, randomUUID } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, expect, type Page, test } from '@playwright/test';

// On a stack that runs, with real devices, lanes and stores: DeskIT of tests/ says where it is. What it presses
// is an exercise, which looks and sounds like the real thing.

const run = process.env.ANYUAN_RUN_DIR ?? '';
const alarm = process.env.ANYUAN_ALARM ?? '';
const { users, devices } = JSON.parse(readFileSync(join(run, 'credentials.json'), 'utf8'));
const hold = join(run, 'hold', 'kafka');

interface Device {
  id: string;
  schoolId: string;
  secret: string;
}

// Schools that no load of the other tests presses: every fourth in the order of ids (Presses.java).
const schools = [...new Set<string>(devices.map((device: Device) => device.schoolId))].sort();
const button = (n: number): Device => {
  const school = schools.filter((_, index) => index % 4 === 0).at(-1 - n);
  return devices.find((device: Device) => device.schoolId === school && device.id.endsWith('-b1'));
};

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

async function desk(browser: Browser, role: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto('/');
  await page.locator('input[autocomplete=username]').fill(users[role].username);
  await page.locator('input[type=password]').fill(users[role].password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation')).toBeVisible();
  return page;
}

const live = (page: Page) => expect(page.getByTestId('link')).toHaveAttribute('data-link', 'live');
const row = (page: Page, text: string) => page.locator('tr[data-task]', { hasText: text });
const words = (text: string) => `${text} ${randomUUID().slice(0, 8)}`;

async function take(page: Page, text: string): Promise<void> {
  await row(page, text).click();
  await expect(row(page, text)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('a');
}

test.afterEach(() => rmSync(hold, { force: true }));

test('a real press is on two desks, sounds, is taken by a key, and nothing is lost without the broker', async ({
  browser,
}) => {
  const [first, second] = [await desk(browser, 'police-dispatcher'), await desk(browser, 'police-officer')];
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
  await expect(row(second, begin)).toContainText(users['police-dispatcher'].username);

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
  await expect(row(first, after)).toContainText('Exercise');
});

test('the first load is under a megabyte and can be used within two seconds', async ({ browser }) => {
  const page = await (await browser.newContext()).newPage();
  const begin = Date.now();
  await page.goto('/', { waitUntil: 'commit' });
  await page.locator('input[autocomplete=username]').fill(users['police-dispatcher'].username);
  const usable = Date.now() - begin;
  await page.locator('input[type=password]').fill(users['police-dispatcher'].password);
  await page.keyboard.press('Enter');
  await live(page);
  const bytes = await page.evaluate(() =>
    (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
      .filter(({ name }) => /\.(js|css|woff2?|svg|png)$/.test(new URL(name).pathname))
      .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
  );
  console.log(`first load: usable after ${usable} ms, ${Math.round(bytes / 1000)} kB to the desk`);
  expect(bytes).toBeGreaterThan(100_000);
  expect(bytes).toBeLessThan(1_000_000);
  expect(usable).toBeLessThan(2_000);
});

test('a school officer sees the own school alone, and the media desk no room', async ({ browser }) => {
  const token = async (role: string): Promise<string> => {
    const answer = await fetch(`${process.env.ANYUAN_PAGE}/api/v1/tokens`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(users[role]),
    });
    return ((await answer.json()) as { accessToken: string }).accessToken;
  };
  const media = await desk(browser, 'media-officer');
  await live(media);
  const [dispatcher, school] = [
    await desk(browser, 'police-dispatcher'),
    await desk(browser, 'school-officer'),
  ];
  await live(dispatcher);
  const text = words('操场有人受伤');
  await press(button(3), text);
  await expect(row(dispatcher, text)).toBeVisible();
  const id = await row(dispatcher, text).getAttribute('data-task');
  const police = { Authorization: `Bearer ${await token('police-dispatcher')}` };
  const task = await (
    await fetch(`${process.env.ANYUAN_PAGE}/api/v1/queues/police/tasks/${id}`, { headers: police })
  ).json();
  for (const step of ['confirm', 'upgrade'])
    expect(
      (
        await fetch(`${process.env.ANYUAN_PAGE}/api/v1/incidents/${task.incidentId}/${step}`, {
          method: 'POST',
          headers: { ...police, 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() },
          body: JSON.stringify({ reason: '演练核实' }),
        })
      ).status,
    ).toBe(200);

  const told = media.locator('tr[data-task]', { hasText: task.school.name });
  await expect(told).toBeVisible();
  await expect(media.locator('body')).not.toContainText('301');
  await expect(media.locator('body')).not.toContainText(text);

  const theirs = { Authorization: `Bearer ${await token('school-officer')}` };
  const answer = await fetch(`${process.env.ANYUAN_PAGE}/api/v1/incidents/${task.incidentId}`, {
    headers: theirs,
  });
  expect(answer.status).toBe(404);
  await expect(school.locator('body')).not.toContainText(task.school.name);
});
