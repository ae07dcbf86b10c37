import type { Page } from '@playwright/test';
import type { Delivery } from '../src/api/notify';
import { violations } from './axe';
import { ask, give } from './deeds';
import { expect, signIn, test } from './door';
import { Notify } from './notify';
import { at, delivery } from './notifySamples';

async function open(page: Page, notify: Notify, path: string, who = 'guan'): Promise<void> {
  await notify.answer(page);
  await signIn(page, who);
  await page.goto(`/#/${path}`);
}

const wide = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

test('shows each message with its life, by what is asked for', async ({ page }) => {
  const notify = new Notify();
  notify.deliveries = [
    delivery('d-1', {
      history: [
        { version: 1, stage: 'QUEUED', attempt: 1, at: at(0, 1) },
        { version: 2, stage: 'FAILED_FOR_NOW', attempt: 1, at: at(0, 1), detail: '网关忙' },
        { version: 3, stage: 'DELIVERED', attempt: 2, at: at(0, 1) },
      ],
    }),
    delivery('d-2', { mode: 'TEST', stage: 'FAILED_FOR_NOW', nextAt: at(1, 1), channel: 'EMAIL' }),
  ];
  const asked: URLSearchParams[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.pathname === '/api/v1/deliveries') asked.push(url.searchParams);
  });
  await open(page, notify, 'deliveries', 'li');
  const row = page.locator('tr[data-delivery=d-1]');
  await expect(row).toContainText('紧急报警 第一小学 <b>教学楼</b>');
  await expect(row.getByRole('link')).toHaveAttribute('href', '#/incident/i-1');
  await expect(page.locator('tr[data-delivery=d-2]')).toContainText('测试');
  await row.getByRole('button', { name: '经过 zhao 短信' }).click();
  await expect(page.getByTestId('life').locator('li')).toHaveCount(3);
  await expect(page.getByTestId('life')).toContainText('失败，将重试 ×1 网关忙');
  expect(await violations(page)).toEqual([]);
  await page.getByLabel('状态').click();
  await page.getByTitle('已送达').click();
  await page.getByLabel('接收人').fill('zhao');
  await page.getByLabel('自', { exact: true }).fill('2026-03-01');
  await expect
    .poll(() => Object.fromEntries(asked.at(-1) ?? []))
    .toMatchObject({
      stage: 'DELIVERED',
      recipient: 'zhao',
      from: '2026-03-01T00:00:00+08:00',
    });
  await expect(page.getByRole('tab')).toHaveText(['记录', '未送达']);
});

test('replays one dead letter, or all of a filter after a question, and a record put aside', async ({
  page,
}) => {
  const notify = new Notify();
  const dead: Partial<Delivery> = { stage: 'FAILED_FOR_GOOD', detail: '号码不存在' };
  notify.letters = [
    delivery('d-1', { ...dead, failure: 'REFUSED' }),
    delivery('d-2', { ...dead, failure: 'LIMIT_REACHED', recipient: 'wang' }),
    delivery('d-3', { ...dead, failure: 'REFUSED', recipient: 'li' }),
  ];
  notify.records = [
    { id: 'LEADS.3.41', of: 'LEADS', at: at(0, 1), eventId: 'e-1', key: 's-1', reason: 'broken', bytes: 9 },
  ];
  await open(page, notify, 'deliveries');
  await page.getByRole('tab', { name: '未送达' }).click();
  await expect(page.locator('tr[data-delivery=d-1]')).toContainText('渠道拒绝 号码不存在');
  await give(page, 'zhao 短信 重新发送');
  await expect(page.locator('tr[data-delivery=d-1]')).toHaveCount(0);
  await page.getByLabel('原因').click();
  await page.getByTitle('渠道拒绝').click();
  await page.getByRole('button', { name: '重新发送筛选出的全部' }).click();
  await expect(page.getByRole('dialog')).toContainText('一次最多 500 条');
  expect(await violations(page)).toEqual([]);
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /取\s*消/ })
    .click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(notify.sent).toEqual(['POST deliveries/d-1/replay token']);
  await page.getByRole('button', { name: '重新发送筛选出的全部' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '重新发送' }).click();
  await expect(page.getByText('已重新发送：2')).toBeVisible();
  await expect(page.getByText('没有记录。')).toBeVisible();
  expect(notify.sent.at(-1)).toBe(
    'POST deliveries/dead-letters/replay token {"failure":"REFUSED","limit":500}',
  );

  await page.getByRole('tab', { name: '未处理的事件' }).click();
  await expect(page.getByTestId('dead-records')).toContainText('线索、通报提醒');
  await expect(page.getByTestId('dead-records')).toContainText('broken');
  await give(page, 'LEADS.3.41 重新发送');
  expect(notify.sent.at(-1)).toBe('POST deliveries/dead-records/LEADS.3.41/replay token');
});

test('makes a subscription whose addresses are seen once, changes them, and revokes it', async ({ page }) => {
  const notify = new Notify();
  await open(page, notify, 'subscriptions', 'li');
  await expect(page.getByText('还没有订阅。')).toBeVisible();
  await page.getByRole('button', { name: '新建订阅' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('种类').click();
  await page.getByTitle('警情', { exact: true }).click();
  await dialog.getByLabel('名称').fill('大屏');
  await dialog.getByLabel('地区编号（空：全部可见地区）').fill('420106');
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: /提\s*交/ }).click();
  await expect(page.getByTestId('secret')).toContainText('/api/v1/feeds/ical/s3cret.ics');
  await page.getByRole('button', { name: '已保存，关闭' }).click();
  await expect(page.locator('body')).not.toContainText('s3cret');
  expect(notify.sent[0]).toBe(
    'POST subscriptions key+token {"kind":"INCIDENTS","name":"大屏","filter":{"regionId":"420106"}}',
  );
  await ask(page, '大屏 更换地址');
  await expect(page.getByTestId('secret')).toContainText('0ther.ics');
  await page.getByRole('button', { name: '已保存，关闭' }).click();
  await give(page, '大屏 撤销');
  await expect(page.getByTestId('subscriptions')).toContainText('已撤销');
  await expect(page.getByRole('button', { name: '大屏 撤销' })).toHaveCount(0);
});

for (const theme of ['light', 'dark'] as const) {
  test.describe(theme, () => {
    test.use({ colorScheme: theme, viewport: { width: 360, height: 740 } });

    test('deliveries and subscriptions on a telephone, in English', async ({ page }) => {
      const notify = new Notify();
      notify.deliveries = [
        delivery('d-1'),
        delivery('d-2', { stage: 'FAILED_FOR_GOOD', failure: 'REFUSED' }),
      ];
      notify.subscriptions = [
        {
          id: 's-1',
          kind: 'PERSON',
          name: 'mine',
          rosterId: 'r-1',
          owner: 'guan',
          role: 'administrator',
          regionId: '420106',
          createdAt: at(-1, 1),
          lapsesAt: at(89, 1),
          version: 1,
        },
      ];
      await open(page, notify, 'deliveries');
      await page.getByRole('button', { name: 'English' }).click();
      for (const [path, seen] of [
        ['deliveries', 'deliveries'],
        ['subscriptions', 'subscriptions'],
      ]) {
        await page.goto(`/#/${path}`);
        await expect(page.getByTestId(seen ?? '')).toBeVisible();
        expect(await wide(page), path).toBeLessThanOrEqual(360);
        expect(await violations(page)).toEqual([]);
      }
    });
  });
}
