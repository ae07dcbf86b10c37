import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { live } from './door';
import { ask, button, closeExercises, county, desk, press, row, run, take, users, words } from './running';

const hold = join(run, 'hold', 'kafka');

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
