import type { Page } from '@playwright/test';
import type { Duty, Swap } from '../src/api/notify';
import { violations } from './axe';
import { give } from './deeds';
import { expect, signIn, test } from './door';
import { Notify } from './notify';
import { address, at, delivery } from './notifySamples';

const duty = (from: string, until: string, more: Partial<Duty> = {}): Duty => ({
  rosterId: 'r-1',
  rosterName: '珞珈山派出所',
  lane: 'POLICE',
  from,
  until,
  by: 'LAYER',
  layer: '主班',
  ...more,
});

const swap = (more: Partial<Swap> = {}): Swap => ({
  id: 'w-1',
  rosterId: 'r-1',
  one: { person: 'li', from: at(2, 8), until: at(3, 8), agreed: true },
  other: { person: 'zhao', from: at(4, 8), until: at(5, 8), agreed: false },
  proposedBy: 'li',
  state: 'PROPOSED',
  since: at(0, 1),
  answerBy: at(1, 8),
  version: 1,
  ...more,
});

async function open(page: Page, notify: Notify, path = 'on-call'): Promise<void> {
  await notify.answer(page);
  await signIn(page, 'zhao');
  await page.goto(`/#/${path}`);
}

const wide = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

test('says whether I am on call, when next, and lets me answer a swap', async ({ page }) => {
  const notify = new Notify();
  notify.duties = [
    duty(at(-1, 8), new Date(Date.now() + 3_600_000).toISOString()),
    duty(at(4, 8), at(5, 8), { by: 'SWAP' }),
  ];
  notify.swaps = [swap(), swap({ id: 'w-2', state: 'ACCEPTED' })];
  await notify.answer(page);
  await signIn(page, 'zhao');
  await page.getByRole('navigation').getByRole('link', { name: '值班', exact: true }).click();
  await expect(page.getByTestId('duty-now')).toContainText('您正在值班');
  await expect(page.getByTestId('duty-now').getByRole('link')).toHaveAttribute('href', '#/roster/r-1');
  await expect(page.getByTestId('duties').locator('tbody tr')).toHaveCount(1);
  await expect(page.getByTestId('duties')).toContainText('换班');
  await expect(page.getByTestId('swaps').locator('li')).toHaveCount(1);
  await page.getByRole('button', { name: /^同意/ }).click();
  await expect(page.getByTestId('swaps')).toHaveCount(0);
  expect(notify.sent).toEqual(['POST rosters/r-1/swaps/w-1/agree token']);
  expect(await violations(page)).toEqual([]);
});

test('says that I am not on call, and that the deployment has no such service', async ({ page }) => {
  await open(page, new Notify());
  await expect(page.getByTestId('duty-now')).toContainText('您现在不值班');
  await page.unrouteAll();
  await page.reload();
  await expect(page.getByText('本部署未启用值班与通知服务。')).toBeVisible();
});

test('adds channels, tries one, switches it for exercises and takes it away', async ({ page }) => {
  const notify = new Notify();
  notify.addresses = [
    address('a-1', 'SMS', { health: { failuresInRow: 9, deadSince: at(0, 2) } }),
    address('a-2', 'WEBHOOK', { masked: 'https://example.org/…' }),
  ];
  notify.deliveries = [delivery('d-test', { stage: 'FAILED_FOR_GOOD', detail: '号码不存在' })];
  await open(page, notify);
  const sms = page.locator('tr[data-address=a-1]');
  await expect(sms).toContainText('失效，自');
  await sms.getByRole('button', { name: /^测试/ }).click();
  await expect(sms.getByTestId('test-outcome')).toContainText('未送达 号码不存在');
  await sms.getByRole('switch', { name: /用于演练和测试$/ }).click();
  await expect(sms.getByRole('switch', { name: /用于演练和测试$/ })).toBeChecked();
  await give(page, '短信 a-1**** 删除');
  await expect(sms).toHaveCount(0);

  await page
    .locator('tr[data-address=a-2]')
    .getByRole('button', { name: /^更换密钥/ })
    .click();
  await expect(page.getByTestId('secret')).toHaveText('whsec_other');
  await page.getByRole('button', { name: '已保存，关闭' }).click();

  await page.getByRole('button', { name: '添加渠道' }).click();
  await page.getByRole('dialog').getByLabel('种类').click();
  await page.getByTitle('Webhook').click();
  await page.getByRole('dialog').getByLabel('HTTPS 地址').fill('https://example.org/hook');
  expect(await violations(page)).toEqual([]);
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /提\s*交/ })
    .click();
  await expect(page.getByTestId('secret')).toHaveText('whsec_once');
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('secret')).toBeVisible();
  await page.getByRole('button', { name: '已保存，关闭' }).click();
  await expect(page.getByTestId('channels').locator('tbody tr')).toHaveCount(2);
  await expect(page.locator('body')).not.toContainText('whsec_once');
  expect(notify.sent).toEqual([
    'POST recipients/me/addresses/a-1/test token',
    'PUT recipients/me/addresses/a-1 token {"forExercises":true,"soundless":false}',
    'DELETE recipients/me/addresses/a-1 token',
    'POST recipients/me/addresses/a-2/secrets/rotate token',
    'POST recipients/me/addresses key+token {"kind":"WEBHOOK","forExercises":false,"soundless":false,"url":"https://example.org/hook"}',
  ]);
});

test('orders channels by keyboard and by dragging, and warns where a browser would be the only way', async ({
  page,
}) => {
  const notify = new Notify();
  notify.addresses = [address('push', 'WEB_PUSH')];
  await open(page, notify);
  await expect(page.getByTestId('channel-warning')).toContainText('只能通过浏览器');
  notify.addresses.push(address('sms', 'SMS'), address('voice', 'VOICE'));
  await page.reload();
  await expect(page.getByTestId('forActual')).toContainText('未排序：短信与语音，立即。');
  await expect(page.getByTestId('channel-warning')).toHaveCount(0);
  const actual = page.getByTestId('forActual');
  const order = actual.locator('.order-name');
  await actual.getByRole('button', { name: '加入 浏览器推送 push****' }).click();
  await expect(page.getByTestId('channel-warning')).toContainText('同时使用另一渠道');
  await actual.getByRole('button', { name: '加入 短信 sms****' }).click();
  await actual.getByRole('button', { name: '加入 语音电话 voice****' }).click();
  await actual.getByRole('button', { name: '上移 短信 sms****' }).focus();
  await page.keyboard.press('Enter');
  await expect(order).toHaveText(['短信 sms****', '浏览器推送 push****', '语音电话 voice****']);
  await actual.locator('li').nth(2).dragTo(actual.locator('li').nth(0));
  await expect(order).toHaveText(['语音电话 voice****', '短信 sms****', '浏览器推送 push****']);
  await actual.getByLabel('短信 sms**** 延后（秒）').fill('30');
  await page.getByLabel('启用免打扰').check();
  await page.getByLabel('结束时刻').fill('07:00');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByText('有未保存的更改')).toHaveCount(0);
  expect(JSON.parse(notify.sent.at(-1)?.replace(/^.*token /, '') ?? '')).toEqual({
    forActual: [
      { address: 'voice', after: 'PT0S' },
      { address: 'sms', after: 'PT30S' },
      { address: 'push', after: 'PT0S' },
    ],
    forOthers: [],
    quiet: { begins: '22:00', ends: '07:00', zone: 'Asia/Shanghai' },
    version: 1,
  });
});

test('subscribes this browser, and its worker shows what is pushed and acknowledges nothing', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['notifications']);
  // No push service is within reach of a test: the browser's part of it is played, the worker is the real one.
  await page.addInitScript(() => {
    PushManager.prototype.subscribe = async () =>
      ({ toJSON: () => ({ endpoint: 'https://push.example/x', keys: { p256dh: 'p', auth: 'a' } }) }) as never;
  });
  const notify = new Notify();
  await open(page, notify);
  await page.getByRole('button', { name: '添加渠道' }).click();
  await page.getByRole('dialog').getByLabel('种类').click();
  await page.getByTitle('浏览器推送').click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /提\s*交/ })
    .click();
  await expect(page.getByTestId('channels')).toContainText('浏览器推送');
  expect(notify.sent[0]).toContain('"subscription":{"endpoint":"https://push.example/x","keys":');

  const asked: string[] = [];
  context.on('request', (request) => {
    if (request.serviceWorker() && !request.url().endsWith('/icon.svg')) asked.push(request.url());
  });
  const cdp = await context.newCDPSession(page);
  const registered = new Promise<string>((go) =>
    cdp.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const [first] = registrations;
      if (first) go(first.registrationId);
    }),
  );
  await cdp.send('ServiceWorker.enable');
  const registrationId = await registered;
  const push = (data: string) =>
    cdp.send('ServiceWorker.deliverPushMessage', {
      origin: new URL(page.url()).origin,
      registrationId,
      data,
    });
  const shown = () =>
    page.evaluate(async () => {
      const { getNotifications } = await navigator.serviceWorker.ready.then((it) => ({
        getNotifications: () => it.getNotifications(),
      }));
      return (await getNotifications()).map(({ title, body, silent, data }) => ({
        title,
        body,
        silent,
        data,
      }));
    });
  const link = 'https://anyuan.example/#/incident/i-1';
  await push(JSON.stringify({ deliveryId: 'd-1', title: '紧急报警', body: '第一小学', link, sound: false }));
  await push('<b>');
  await expect.poll(async () => (await shown()).length).toBe(2);
  expect(await shown()).toContainEqual({ title: '紧急报警', body: '第一小学', silent: true, data: { link } });
  expect(asked).toEqual([]);
  expect(notify.sent).toHaveLength(1);
});

test('shows a message to me on whichever page, says that it was painted, and acknowledges nothing', async ({
  page,
  context,
}) => {
  const notify = new Notify();
  const message = {
    id: 'd-9',
    kind: 'NOTICE',
    what: 'ALARM',
    words: '紧急报警',
    where: '第一小学 <b>主楼</b>',
    link: 'https://anyuan.example/#/incident/i-1',
    mode: 'EXERCISE',
    sound: true,
    answerable: true,
    queuedAt: new Date().toISOString(),
  };
  notify.stream = `id: 1\nevent: message\ndata: ${JSON.stringify(message)}\n\n`;
  await open(page, notify, 'units');
  const strip = page.getByTestId('strip').locator('[data-message=d-9]');
  await expect(strip).toContainText('紧急报警 第一小学 <b>主楼</b>');
  await expect(strip).toContainText('演练');
  await expect(strip.getByRole('link')).toHaveAttribute('href', '#/incident/i-1');
  await expect.poll(() => notify.sent).toEqual(['POST deliveries/d-9/shown token']);
  expect(await violations(page)).toEqual([]);
  const other = await context.newPage();
  await notify.answer(other);
  await other.goto('/#/on-call');
  await expect(other.getByTestId('duty-now')).toBeVisible();
  await strip.getByRole('button', { name: /^已读/ }).click();
  await expect(strip).toHaveCount(0);
  await other.close();
});

for (const theme of ['light', 'dark'] as const) {
  test.describe(theme, () => {
    test.use({ colorScheme: theme, viewport: { width: 360, height: 740 } });

    test('my duty and my channels on a telephone', async ({ page }) => {
      const notify = new Notify();
      notify.duties = [duty(at(-1, 8), at(1, 8)), duty(at(3, 8), at(4, 8))];
      notify.swaps = [swap()];
      notify.addresses = [address('sms', 'SMS'), address('push', 'WEB_PUSH')];
      notify.orders = {
        forActual: [{ address: 'push', after: 'PT0S' }],
        forOthers: [],
        quiet: { begins: '22:00', ends: '06:00', zone: 'Asia/Shanghai' },
        version: 3,
      };
      await open(page, notify);
      await expect(page.getByTestId('forActual')).toBeVisible();
      expect(await wide(page)).toBeLessThanOrEqual(360);
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: 'English' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('My duty');
      await expect(page.getByTestId('duty-now')).toContainText('You are on call');
      expect(await wide(page)).toBeLessThanOrEqual(360);
    });
  });
}
