import type { Browser, Page } from '@playwright/test';
import { violations } from './axe';
import { expect, newId, signIn, test } from './door';
import { Patrol } from './patrol';
import { PNG } from './registry';

const PHONE = {
  viewport: { width: 360, height: 740 },
  locale: 'zh-CN',
  geolocation: { longitude: 114.3, latitude: 30.6 },
};

async function incident(page: Page, patrol: Patrol): Promise<void> {
  await patrol.answer(page);
  await signIn(page, 'li');
  await page.goto(`/#/incident/${patrol.incidentId}`);
  await expect(page.getByTestId('recommended')).toContainText('巡逻一组');
}

/** An officer's telephone, and whether it has a network. */
async function phone(browser: Browser, patrol: Patrol, colorScheme: 'light' | 'dark' = 'light') {
  const context = await browser.newContext({ ...PHONE, colorScheme });
  const page = await context.newPage();
  const network = { up: true };
  await patrol.answer(page, () => network.up);
  await signIn(page, 'zhao');
  await page.goto('/#/duty');
  await page.getByLabel('选择警力（呼号）').fill('巡逻');
  await page.getByTitle('巡逻一组').click();
  await expect(page.getByTestId('my-unit')).toContainText('巡逻一组');
  return { page, network, context };
}

const standing = (page: Page) => page.getByTestId('my-dispatch').locator('[data-dispatch]');

test('sends the unit that is recommended, which accepts, arrives without a network and is shown', async ({
  page,
  browser,
}) => {
  const patrol = new Patrol(`i-${newId()}`);
  const officer = await phone(browser, patrol);
  await expect(officer.page.getByTestId('my-dispatch')).toContainText('没有派警');

  await incident(page, patrol);
  const recommended = page.getByTestId('recommended');
  await expect(recommended.locator('[data-unit=u-1]')).toContainText('5 分钟到');
  await expect(recommended.locator('[data-unit=u-1]')).toContainText('同类中最快到达');
  await expect(page.getByTestId('shortfalls')).toContainText(
    '民警、谈判：需 1 · 有 0 · 正在执行派警 2 · 下岗 3',
  );
  await page.getByRole('button', { name: '巡逻一组 派警' }).click();
  const row = page.getByTestId('dispatches').locator('[data-dispatch]');
  await expect(row).toHaveAttribute('data-state', 'ASSIGNED');
  expect(patrol.sent.filter((each) => each.startsWith('dispatches '))[0]).toMatch(/ [0-9a-f]{32} \{/);

  await expect(standing(officer.page)).toHaveAttribute('data-state', 'ASSIGNED');
  await expect(officer.page.getByTestId('where')).toContainText('第一小学');
  await expect(officer.page.getByRole('link', { name: '导航' })).toHaveAttribute(
    'href',
    /^geo:30\.61,114\.31\?/,
  );
  expect(await officer.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await officer.page.getByRole('button', { name: '接警' }).click();
  await expect(row).toHaveAttribute('data-state', 'ACCEPTED');

  officer.network.up = false;
  await officer.page.getByRole('button', { name: '出发' }).click();
  await officer.page.getByRole('button', { name: '到达' }).click();
  await officer.page.getByLabel('备注').fill('门口 <b>两人</b>');
  await officer.page.getByRole('button', { name: '添加备注' }).click();
  const waiting = officer.page.getByTestId('waiting');
  await expect(waiting).toHaveAttribute('data-waiting', '3');
  await expect(waiting.locator('li').nth(1)).toContainText('到达');
  await expect(waiting.locator('li').nth(2)).toContainText('门口 <b>两人</b>');
  await expect(standing(officer.page)).toHaveAttribute('data-state', 'ARRIVED');
  await expect(row).toHaveAttribute('data-state', 'ACCEPTED');
  const before = patrol.sent.length;

  // What waits outlives the page; that itself comes from the door, which this test leaves up.
  await officer.page.reload();
  await expect(waiting).toHaveAttribute('data-waiting', '3');
  officer.network.up = true;
  await expect(waiting).toHaveAttribute('data-waiting', '0');
  await expect(row).toHaveAttribute('data-state', 'ARRIVED');
  const late = patrol.sent.slice(before);
  expect(late.map((each) => each.split(' ')[1])).toEqual(['set-out', 'arrive', 'notes']);
  expect(new Set(late.map((each) => each.split(' ')[2])).size).toBe(3);
  await officer.page.getByRole('button', { name: '处置完毕' }).click();
  await expect(officer.page.getByTestId('my-unit')).toHaveAttribute('data-status', 'CLEARING');
  await officer.page.getByRole('button', { name: '恢复待命' }).click();
  await expect(officer.page.getByTestId('my-unit')).toHaveAttribute('data-status', 'AVAILABLE');
  await officer.context.close();
});

test('tells a dispatcher that another one was first, and shows what is so now', async ({ page }) => {
  const patrol = new Patrol(`i-${newId()}`);
  await incident(page, patrol);
  patrol.send('u-1');
  await page.getByRole('button', { name: '巡逻一组 派警' }).click();
  await expect(page.getByTestId('dispatches').getByRole('alert')).toContainText(
    '巡逻一组：另一位指挥员已先派出',
  );
  await expect(page.getByTestId('dispatches').locator('[data-dispatch]')).toHaveCount(1);
  await expect(page.getByRole('button', { name: '巡逻一组 派警' })).toHaveCount(0);

  patrol.send('u-2', 'i-other');
  await page.getByTestId('recommended').getByRole('button', { name: '二组' }).click();
  await expect(page.getByTestId('dispatches').getByRole('alert')).toContainText('正在执行另一派警');
});

test('calls a unit back with a reason, and tells its people', async ({ page, browser }) => {
  const patrol = new Patrol(`i-${newId()}`);
  patrol.send('u-1');
  const officer = await phone(browser, patrol);
  await expect(standing(officer.page)).toHaveAttribute('data-state', 'ASSIGNED');
  await patrol.answer(page);
  await signIn(page, 'li');
  await page.goto(`/#/incident/${patrol.incidentId}`);
  await page.getByRole('button', { name: '巡逻一组 召回' }).click();
  await page.getByLabel('理由').fill('误报');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /召\s*回/ })
    .click();
  await expect(officer.page.getByTestId('ended')).toContainText('已召回 误报');
  await officer.context.close();
});

test('keeps a photograph while there is no network, and sends it small and bare', async ({
  page,
  browser,
}) => {
  const patrol = new Patrol(`i-${newId()}`);
  patrol.become(patrol.send('u-1'), 'ACCEPTED');
  const officer = await phone(browser, patrol);
  await expect(standing(officer.page)).toHaveAttribute('data-state', 'ACCEPTED');
  const photo = { name: 'camera.png', mimeType: 'image/png', buffer: PNG };
  officer.network.up = false;
  await officer.page.getByLabel('拍照').setInputFiles(photo);
  const waiting = officer.page.getByTestId('waiting');
  await expect(waiting.locator('li')).toContainText('照片');
  await officer.page.reload();
  await expect(waiting).toHaveAttribute('data-waiting', '1');
  expect(patrol.photos).toEqual([]);

  officer.network.up = true;
  await expect(waiting).toHaveAttribute('data-waiting', '0');
  expect(patrol.photos.map(({ jpeg }) => jpeg)).toEqual(['ffd8ff']);
  expect(patrol.photos[0]?.id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  await officer.page.getByLabel('拍照').setInputFiles({ ...photo, buffer: Buffer.from('no picture') });
  await expect(officer.page.getByText('无法读取该照片。')).toBeVisible();

  await patrol.answer(page);
  await signIn(page, 'li');
  await page.goto(`/#/incident/${patrol.incidentId}`);
  await page.getByRole('button', { name: '巡逻一组 现场照片 1' }).click();
  await expect(page.getByRole('img', { name: '巡逻一组 现场照片 1' })).toHaveAttribute(
    'src',
    new RegExp(`/photos/${patrol.photos[0]?.id}$`),
  );
  await officer.context.close();
});

test('shows an officer what was not taken, and goes on with what came after', async ({ browser }) => {
  const patrol = new Patrol(`i-${newId()}`);
  const dispatch = patrol.send('u-1');
  const officer = await phone(browser, patrol);
  await expect(standing(officer.page)).toHaveAttribute('data-state', 'ASSIGNED');
  officer.network.up = false;
  await officer.page.getByRole('button', { name: '无法出警' }).click();
  await officer.page.getByLabel('理由').fill('车辆故障');
  await officer.page.getByRole('button', { name: /提\s*交/ }).click();
  await officer.page.getByLabel('备注').fill('已转告');
  await officer.page.getByRole('button', { name: '添加备注' }).click();
  patrol.become(dispatch, 'RECALLED', '改派他人');
  officer.network.up = true;
  const waiting = officer.page.getByTestId('waiting');
  await expect(waiting).toHaveAttribute('data-waiting', '0');
  await expect(waiting).toContainText('无法出警：车辆故障 未被接受：该派警已结束');
  expect(patrol.sent.some((each) => each.includes('已转告'))).toBe(true);
  await waiting.getByRole('button', { name: '知道了' }).click();
  await expect(waiting.locator('li')).toHaveCount(0);
  await officer.context.close();
});

test('reports a position only with consent and on duty', async ({ browser }) => {
  const patrol = new Patrol(`i-${newId()}`);
  const officer = await phone(browser, patrol);
  await officer.context.grantPermissions(['geolocation']);
  const reports = () => patrol.sent.filter((each) => each.startsWith('units positions'));
  expect(reports()).toEqual([]);
  await officer.page.getByLabel('在岗时共享本机位置').check();
  await expect(officer.page.getByTestId('position')).toHaveAttribute('data-reporting', 'sent');
  expect(reports()[0]).toContain('"unitId":"u-1"');
  expect(reports()[0]).toContain('"datum":"WGS84"');
  await officer.page.getByRole('button', { name: '下岗' }).click();
  await expect(officer.page.getByTestId('position')).toHaveAttribute('data-reporting', 'off');
  await officer.context.close();
});

test('leaves units to be noted by hand where patrol does not answer', async ({ page }) => {
  const patrol = new Patrol(`i-${newId()}`);
  await patrol.answer(page);
  await page.route('**/api/v1/dispatches?**', (route) => route.fulfill({ status: 503, json: {} }));
  await signIn(page, 'li');
  await page.goto(`/#/incident/${patrol.incidentId}`);
  await expect(page.getByTestId('dispatches')).toContainText('派警服务暂不可用');
  await expect(page.getByTestId('units').getByLabel('警力名称（如 巡逻一组）')).toBeVisible();
});

test('shows the board of units by status, and turns one off duty', async ({ page }) => {
  const patrol = new Patrol(`i-${newId()}`);
  patrol.send('u-1');
  await patrol.answer(page);
  await signIn(page, 'li');
  await page.getByRole('link', { name: '警力' }).click();
  await expect(page.locator('tr[data-unit=u-1]')).toHaveAttribute('data-status', 'ASSIGNED');
  await expect(page.locator('tr[data-unit=u-1]').getByRole('link', { name: '警情' })).toBeVisible();
  await page.getByRole('button', { name: '待命 1' }).click();
  await expect(page.locator('tr[data-unit]')).toHaveCount(1);
  await expect(page.locator('tr[data-unit=u-2]')).toContainText('<b>二组</b>');
  await page.locator('tr[data-unit=u-2]').getByRole('button', { name: '下岗' }).click();
  await expect(page.locator('tr[data-unit]')).toHaveCount(0);
  await page.getByRole('button', { name: '全部 2' }).click();
  await expect(page.locator('tr[data-unit=u-2]')).toHaveAttribute('data-status', 'OFF_DUTY');
});

for (const theme of ['light', 'dark'] as const) {
  test.describe(theme, () => {
    test.use({ colorScheme: theme });

    test('is accessible', async ({ page, browser }) => {
      const patrol = new Patrol(`i-${newId()}`);
      patrol.send('u-1');
      const officer = await phone(browser, patrol, theme);
      officer.network.up = false;
      await officer.page.getByRole('button', { name: '接警' }).click();
      await officer.page.getByRole('button', { name: '无法出警' }).click();
      await expect(officer.page.getByTestId('waiting')).toHaveAttribute('data-waiting', '1');
      expect(await violations(officer.page)).toEqual([]);
      await officer.context.close();

      await patrol.answer(page);
      await signIn(page, 'li');
      await page.goto('/#/units');
      await expect(page.locator('tr[data-unit]')).toHaveCount(2);
      expect(await violations(page)).toEqual([]);
      await page.goto(`/#/incident/${patrol.incidentId}`);
      await expect(page.getByTestId('recommended').locator('[data-unit]')).toHaveCount(1);
      await page.getByRole('button', { name: '巡逻一组 移交' }).click();
      await expect(page.getByLabel('理由')).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });
  });
}
