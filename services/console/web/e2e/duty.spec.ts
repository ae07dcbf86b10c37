import { type Browser, expect, type Page, test } from '@playwright/test';
import { give } from './deeds';
import { live } from './door';
import {
  ask,
  button,
  closeExercises,
  county,
  desk,
  press,
  row,
  take,
  type User,
  users,
  words,
} from './running';

// From a station's roster to the message on the page of whoever is on call, on a stack that runs.

const DEADLINE = { timeout: 20_000 };
const HOUR = 3_600_000;
const SHANGHAI = 8 * HOUR;
const REGION = '420106';
const OURS = '值班演练';
const PAGE = '打开的页面';
const device = button(2);

const officer: User = users['police-officer'];
const turns = [county.username, officer.username];
/** The present turn, of the first of them: it neither begins nor ends while this test looks. */
const began = Math.floor(Date.now() / 60_000) * 60_000 - 12 * HOUR;
const turnAt = (at: number) => turns[Math.floor((at - began) / (24 * HOUR)) % turns.length] ?? '';
const inChina = (at: number) => new Date(at + SHANGHAI).toISOString();

async function open(browser: Browser, user: User, path: string): Promise<Page> {
  const page = await desk(browser, user);
  await page.goto(`/#${path}`);
  return page;
}

async function choose(page: Page, field: string, value: string): Promise<void> {
  await page.getByLabel(field, { exact: true }).click();
  await page.getByTitle(value, { exact: true }).click();
}

/** An open page is a channel as well, also for exercises; an earlier try may have said so. */
async function usePage(page: Page): Promise<void> {
  const order = page.getByTestId('forOthers');
  await expect(order).toContainText(PAGE);
  const use = order.getByRole('button', { name: `加入 ${PAGE}` });
  if (!(await use.isVisible())) return;
  await use.click();
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByText('已保存')).toBeVisible();
}

/** What an earlier try left would count for the next one, and for all other tests of this region. */
async function retireOurs(): Promise<void> {
  const answer = await ask(users.administrator, `/api/v1/policies?regionId=${REGION}&limit=500`);
  const { items } = (await answer.json()) as { items: { id: string; name: string; retired: boolean }[] };
  for (const { id, name, retired } of items)
    if (name.startsWith(OURS) && !retired)
      expect((await ask(users.administrator, `/api/v1/policies/${id}/retire`, {})).status).toBe(200);
}

/** How they stand: one for the station and one for its county. */
async function escalations(incidentId: string): Promise<string[]> {
  const answer = await ask(users['commission-officer'], `/api/v1/escalations?incidentId=${incidentId}`);
  const { items } = (await answer.json()) as { items: { lane: string; state: string }[] };
  return items.filter(({ lane }) => lane === 'POLICE').map(({ state }) => state);
}

test.beforeEach(closeExercises);
test.afterEach(retireOurs);

test('a roster and a policy are written, and a press is on the page of whoever is on call', async ({
  browser,
}) => {
  const name = words(OURS);
  const school = await (await ask(county, `/api/v1/schools/${device.schoolId}`)).json();

  // The station's roster: two people, day by day.
  const keeper = await open(browser, users.administrator, '/roster/new');
  await keeper.getByLabel('名称', { exact: true }).fill(name);
  await keeper.getByLabel('地区编号').fill(school.stationRegionId);
  await keeper.getByLabel('层 1 轮值顺序').fill(turns.join('\n'));
  await keeper.getByLabel('层 1 首次交接日').fill(inChina(began).slice(0, 10));
  await keeper.getByLabel('层 1 交接时刻').fill(inChina(began).slice(11, 16));
  await expect(keeper.getByTestId('preview').locator('> li')).toHaveCount(14);
  await keeper.getByRole('button', { name: '建立' }).click();
  await expect(keeper.getByRole('heading', { level: 1 })).toContainText(name);
  const roster = new URL(keeper.url()).hash.slice('#/roster/'.length);
  const today = keeper
    .getByTestId('roster-calendar')
    .locator(`[data-day="${inChina(Date.now()).slice(0, 10)}"]`);
  await expect(today).toContainText(county.username);
  await keeper.goto('/#/rosters');
  const now = keeper.locator(`tr[data-roster="${roster}"]`);
  await expect(now).toContainText(county.username);
  await expect(now).not.toContainText(officer.username);

  // Both say how they are reached; the one who is on call sees it.
  const dispatcher = await open(browser, county, '/on-call');
  await expect(dispatcher.getByTestId('duty-now')).toContainText('您正在值班');
  await expect(dispatcher.getByTestId('duty-now').getByRole('link', { name })).toBeVisible();
  await usePage(dispatcher);
  const other = await open(browser, officer, '/on-call');
  await expect(other.getByTestId('duties').locator('tr', { hasText: name }).first()).toBeVisible();
  await expect(other.getByTestId('duty-now').getByRole('link', { name })).toHaveCount(0);
  await usePage(other);

  // The region's policy: at once whoever is on call. It says who that is on Sunday at 03:00, before it is saved.
  await keeper.goto('/#/policy/new');
  await keeper.getByLabel('名称', { exact: true }).fill(name);
  await keeper.getByLabel('地区编号').fill(REGION);
  await choose(keeper, '步骤 1 通知谁 1 对象类别', '值班表');
  await choose(keeper, '步骤 1 通知谁 1 值班表', name);
  const sunday = Date.parse(`${await keeper.getByLabel('时间').inputValue()}:00+08:00`);
  expect([new Date(inChina(sunday)).getUTCDay(), inChina(sunday).slice(11, 16)]).toEqual([0, '03:00']);
  const first = keeper.getByTestId('timeline-of-policy').locator('> li').first();
  await expect(first.locator('.told')).toHaveText([new RegExp(`^${turnAt(sunday)} `)]);
  await keeper.getByRole('button', { name: '保存策略' }).click();
  await expect(keeper.getByRole('heading', { level: 1 })).toHaveText(name);
  await keeper.getByRole('button', { name: '现在' }).click();
  await expect(first.locator('.told')).toHaveText([new RegExp(`^${county.username} `)]);

  // A press at a school of the station.
  await dispatcher.goto('/#/desk');
  await live(dispatcher);
  const text = words('门口有人闯入');
  await press(device, text);
  await expect(row(dispatcher, text)).toContainText('待签收');
  const message = dispatcher.getByTestId('strip').locator('[data-message]', { hasText: school.name });
  await expect(message).toContainText('演练');
  const taskId = await row(dispatcher, text).getAttribute('data-task');
  const { incidentId } = await (await ask(county, `/api/v1/queues/police/tasks/${taskId}`)).json();

  // What became of the message: it was painted on that page.
  await keeper.goto('/#/deliveries');
  await keeper.getByLabel('警情编号').fill(incidentId);
  const kept = await ask(county, `/api/v1/deliveries?incidentId=${incidentId}&recipient=me`);
  const { items } = (await kept.json()) as { items: { id: string }[] };
  expect(items).toHaveLength(1);
  const sent = keeper.locator(`tr[data-delivery="${items[0]?.id}"]`);
  await expect(sent).toContainText('已送达', DEADLINE);
  await expect(sent).toContainText(PAGE);
  await expect(sent).toContainText(school.name);
  await sent.getByRole('button', { name: `经过 ${county.username} ${PAGE}` }).click();
  await expect(keeper.getByTestId('life').locator('li').last()).toContainText('已送达');
  await expect(keeper.getByTestId('deliveries')).not.toContainText(officer.username);

  // Taken at the desk: nobody is told again.
  expect(await escalations(incidentId)).toEqual(['WAITING', 'WAITING']);
  await take(dispatcher, text);
  await expect(row(dispatcher, text)).toContainText('已签收');
  await expect.poll(() => escalations(incidentId), DEADLINE).toEqual(['ACKNOWLEDGED', 'ACKNOWLEDGED']);

  // The message is a message: it stays until it is read.
  await message.getByRole('button', { name: /^已读/ }).click();
  await expect(message).toHaveCount(0);

  await keeper.goto('/#/policies');
  await give(keeper, `${name} 停用`);
  for (const page of [keeper, dispatcher, other]) await page.context().close();
});
