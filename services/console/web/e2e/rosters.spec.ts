import type { Page } from '@playwright/test';
import type { Finding } from '../src/api/notify';
import { violations } from './axe';
import { ask, give } from './deeds';
import { expect, signIn, test } from './door';
import { Notify } from './notify';
import { at, day } from './notifySamples';
import { problem } from './registry';

const gap: Finding = { kind: 'GAP', from: at(3, 8), until: at(4, 8), missing: 1 };
const twice: Finding = {
  kind: 'DOUBLE_DUTY',
  from: at(5, 8),
  until: at(6, 8),
  person: 'li',
  otherRosterId: 'r-2',
};

async function open(page: Page, notify: Notify, path: string, who = 'li'): Promise<void> {
  await notify.answer(page);
  await signIn(page, who);
  await page.goto(`/#/${path}`);
}

const wide = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);
const cell = (page: Page, days: number, testId = 'roster-calendar') =>
  page.getByTestId(testId).locator(`[data-day="${day(days)}"]`);
/** The week or the month that holds the day. */
async function reach(page: Page, days: number): Promise<void> {
  if ((await cell(page, days).count()) === 0) await page.getByRole('button', { name: /之后/ }).click();
  await expect(cell(page, days)).toBeVisible();
}

test('lists who is on call now, and marks gaps before they happen', async ({ page }) => {
  const notify = new Notify();
  notify.findings = [gap, twice];
  await open(page, notify, 'on-call');
  await page.getByRole('navigation', { name: '值班与通知' }).getByRole('link', { name: '值班表' }).click();
  const row = page.locator('tr[data-roster=r-1]');
  await expect(row).toContainText('珞珈山派出所 <b>值班</b>');
  await expect(row).toContainText('li');
  await expect(row).toContainText('1 处缺人');
  await expect(row).toContainText('1 处重复');
  expect(await violations(page)).toEqual([]);
  await row.getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('珞珈山派出所');
});

test('shows the week and the month: turns, overrides, holidays, and gaps in red', async ({ page }) => {
  const notify = new Notify();
  notify.findings = [gap, twice];
  await open(page, notify, 'roster/r-1');
  await expect(page.getByTestId('roster-calendar').locator('> li')).toHaveCount(7);
  await expect(cell(page, 0)).toHaveAttribute('data-kind', 'DAY_OFF');
  await expect(cell(page, 0)).toContainText('今天');
  await expect(cell(page, 0).locator('.piece')).toHaveCount(2);
  await expect(cell(page, 0).locator('.piece[data-now]')).toHaveCount(1);
  await reach(page, 2);
  await expect(cell(page, 2).getByText('代班').first()).toBeVisible();
  await page.getByText('月', { exact: true }).click();
  await expect.poll(() => page.getByTestId('roster-calendar').locator('> li').count()).toBeGreaterThan(27);
  await reach(page, 3);
  await expect(cell(page, 3).locator('.gap-piece')).toContainText('08:00–24:00');
  await expect(cell(page, 3).locator('.gap-piece')).toContainText('无人值班 · 缺 1 人');
  await expect(page.getByTestId('findings').locator('tbody tr')).toHaveCount(2);
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: '今天', exact: true }).click();
  await expect(cell(page, 0)).toBeVisible();
});

test('makes an override and ends it, and proposes a swap', async ({ page }) => {
  const notify = new Notify();
  await open(page, notify, 'roster/r-1');
  await give(page, '代班 / 加班', {
    开始: `${day(5)}T08:00`,
    结束: `${day(5)}T20:00`,
    替换谁: 'li',
    由谁: 'wang',
  });
  await expect(page.getByTestId('overrides')).toContainText('wang 代替 li');
  expect(notify.sent[0]).toBe(
    `POST rosters/r-1/overrides key+token {"from":"${at(5, 8)}","until":"${at(5, 20)}","by":"wang","of":"li"}`,
  );
  await give(page, 'wang 撤销');
  await expect(page.getByText('没有代班。')).toBeVisible();

  await page.getByRole('button', { name: '换班', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('换来的值班').fill('zhao');
  await page.locator('.ant-select-item-option-active').click();
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: /提\s*交/ }).click();
  await expect(page.getByTestId('roster-swaps')).toContainText('待同意');
  const { one, other } = JSON.parse(notify.sent.at(-1)?.replace(/^.*key\+token /, '') ?? '');
  expect([one.person, other.person]).toEqual(['li', 'zhao']);
});

test('edits the plan, shows the next 14 days of it before it is saved, and says what is refused', async ({
  page,
}) => {
  const notify = new Notify();
  notify.findings = [gap];
  await open(page, notify, 'roster/r-1');
  await page.getByRole('tab', { name: '排班' }).click();
  await expect(page.getByLabel('层 1 轮值顺序')).toHaveValue('li\nzhao, wang');
  await expect(page.getByTestId('preview').locator('> li')).toHaveCount(14);
  await expect(page.getByText('预览中有缺人时段。')).toBeVisible();
  await expect(cell(page, 3, 'preview').locator('.gap-piece')).toHaveCount(1);
  await page.getByLabel('层 1 轮值顺序').fill('li, li');
  await expect(page.getByTestId('plan-fault')).toContainText('主班 同一班中人员重复');
  await expect(page.getByRole('button', { name: '保存排班' })).toBeDisabled();
  await page.getByLabel('层 1 轮值顺序').fill('li\nwang');
  await page.getByRole('button', { name: '添加一层' }).click();
  await page.getByLabel('层 2 轮值顺序').fill('zhao');
  await page.getByLabel('层 2 交接时刻', { exact: false }).first().fill('18:00');
  await page.getByRole('button', { name: '层 2 添加时段' }).click();
  await page.getByLabel('层 2 1 至').fill('20:00');
  expect(await violations(page)).toEqual([]);

  notify.on('PUT', 'rosters/r-1/plan', () => problem(409, 'version: it is another one by now'));
  await page.getByRole('button', { name: '保存排班' }).click();
  await expect(page.getByText('version: it is another one by now')).toBeVisible();
  const { version, plan } = JSON.parse(notify.sent.at(-1)?.replace(/^.*?token /, '') ?? '');
  expect(version).toBe(4);
  expect(plan.layers.map((each: { turns: unknown }) => each.turns)).toEqual([[['li'], ['wang']], [['zhao']]]);
  expect(plan.layers[1].windows).toEqual([{ weekdays: [], dayKinds: [], begins: '08:00', ends: '20:00' }]);
});

test('makes a roster from nothing, and tests whom it reaches', async ({ page }) => {
  const notify = new Notify();
  await open(page, notify, 'roster/new');
  await page.getByLabel('名称', { exact: true }).fill('夜班');
  await page.getByLabel('层 1 轮值顺序').fill('li');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: '建立' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('夜班');
  const made = notify.sent.find((each) => each.startsWith('POST rosters key+token')) ?? '';
  expect(JSON.parse(made.replace('POST rosters key+token ', ''))).toMatchObject({
    name: '夜班',
    lane: 'POLICE',
    regionId: '420000',
    plan: { zone: 'Asia/Shanghai', layers: [{ turns: [['li']], handOver: '08:00' }] },
  });

  await page.getByRole('tab', { name: '通信测试' }).click();
  await give(page, '立即测试');
  const result = page.getByTestId('test-result');
  await expect(result).toContainText('等待答复');
  await expect(result).toContainText('无测试渠道');
  await page.getByRole('button', { name: '我收到了' }).click();
  await expect(result).toContainText('42 秒');
  await give(page, '安排定期测试');
  expect(notify.sent.at(-1)).toBe(
    'PUT rosters/r-1/communication-tests/plan token {"weekly":{"day":"MONDAY","time":"10:00"},"whom":"ON_CALL","answerWithin":"PT900S"}',
  );
  expect(await violations(page)).toEqual([]);
});

test('gives its calendar feed once, and an administrator opens and shuts it', async ({ page }) => {
  const notify = new Notify();
  notify.feed = { rosterId: 'r-1', enabled: false, names: false, version: 0 };
  await open(page, notify, 'roster/r-1', 'guan');
  await expect(page.getByText('此值班表未开放订阅。')).toBeVisible();
  await expect(page.getByLabel('显示他人姓名')).toHaveCount(0);
  await page.getByLabel('开放订阅').click();
  await ask(page, '订阅我的值班');
  await expect(page.getByTestId('secret')).toContainText('/api/v1/feeds/ical/s3cret.ics');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: '已保存，关闭' }).click();
  await expect(page.locator('body')).not.toContainText('s3cret');
  expect(notify.sent[0]).toBe('PUT feeds/rosters/r-1 token {"enabled":true,"names":false,"version":0}');
});

test('lets those who only read see it, and offers them nothing', async ({ page }) => {
  const notify = new Notify();
  await open(page, notify, 'roster/r-1', 'wei');
  await expect(page.getByTestId('roster-calendar')).toBeVisible();
  await expect(page.getByRole('tab', { name: '排班' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: '代班 / 加班' })).toHaveCount(0);
  notify.on('GET', 'rosters/r-9', () => problem(404, 'no such roster'));
  await page.goto('/#/roster/r-9');
  await expect(page.getByText('没有这个值班表，或您无权查看。')).toBeVisible();
});

for (const theme of ['light', 'dark'] as const) {
  test.describe(theme, () => {
    test.use({ colorScheme: theme, viewport: { width: 360, height: 740 } });

    test('a roster on a telephone, in English', async ({ page }) => {
      const notify = new Notify();
      notify.findings = [gap, twice];
      await open(page, notify, 'rosters');
      await page.getByRole('button', { name: 'English' }).click();
      await expect(page.locator('tr[data-roster=r-1]')).toContainText('1 gaps');
      expect(await wide(page)).toBeLessThanOrEqual(360);
      expect(await violations(page)).toEqual([]);
      await page.goto('/#/roster/r-1');
      await expect(cell(page, 0)).toContainText('Today');
      expect(await wide(page)).toBeLessThanOrEqual(360);
      expect(await violations(page)).toEqual([]);
      await page.getByRole('tab', { name: 'Plan' }).click();
      await expect(page.getByTestId('preview')).toBeVisible();
      expect(await wide(page)).toBeLessThanOrEqual(360);
      expect(await violations(page)).toEqual([]);
    });
  });
}
