import type { Page } from '@playwright/test';
import type { Policy, Preview, Target } from '../src/api/notify';
import { violations } from './axe';
import { give } from './deeds';
import { expect, signIn, test } from './door';
import { Notify } from './notify';
import { at } from './notifySamples';
import { problem } from './registry';

const POLICY: Policy = {
  id: 'p-1',
  name: '夜间 <b>策略</b>',
  lane: 'POLICE',
  regionPath: '/420000/420100/',
  schoolId: null,
  fromSeverity: 'HIGH',
  steps: [
    { after: 'PT0S', whom: [{ kind: 'ON_CALL', rosterId: 'r-1' }], repeats: 1, every: 'PT15S', needed: 1 },
  ],
  staleAfter: 'PT30M',
  fallback: { after: 'PT1M', whom: [{ kind: 'PERSON', person: 'wang' }], every: 'PT10M' },
  version: 2,
  retired: false,
  usual: false,
};
const USUAL: Policy = {
  ...POLICY,
  id: 'usual-POLICE',
  name: 'usual',
  regionPath: '/',
  version: 0,
  usual: true,
};

const onCall: Target = { kind: 'ON_CALL', rosterId: 'r-1' };
const PREVIEW: Preview = {
  policy: POLICY,
  at: at(0, 3),
  gap: true,
  moments: [
    {
      at: at(0, 3),
      offset: 'PT0S',
      notice: 1,
      cause: 'STEP',
      step: 1,
      said: 1,
      nobody: false,
      whom: [
        {
          target: onCall,
          count: 1,
          people: [
            {
              person: 'li',
              channels: [
                { kind: 'SMS', after: 'PT0S' },
                { kind: 'VOICE', after: 'PT30S' },
              ],
              doubtful: false,
            },
          ],
        },
      ],
    },
    {
      at: at(0, 3),
      offset: 'PT15S',
      notice: 2,
      cause: 'REPEAT',
      step: 1,
      said: 2,
      nobody: true,
      whom: [{ target: onCall, count: 0, people: [] }],
    },
    {
      at: at(0, 3),
      offset: 'PT1M15S',
      notice: 3,
      cause: 'FALLBACK',
      step: null,
      said: 1,
      nobody: false,
      whom: [{ target: { kind: 'SUPERIOR', levels: 1, role: 'police-dispatcher' }, count: 2, people: null }],
    },
  ],
};

async function open(page: Page, notify: Notify, path: string, who = 'guan'): Promise<void> {
  await notify.answer(page);
  await signIn(page, who);
  await page.goto(`/#/${path}`);
}

const wide = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

test('shows what a policy would do at 03:00 on a Sunday, with nobody in red', async ({ page }) => {
  const notify = new Notify();
  notify.policies = [USUAL, POLICY];
  notify.preview = PREVIEW;
  const asked: URLSearchParams[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.pathname.endsWith('/policies/preview')) asked.push(url.searchParams);
  });
  await open(page, notify, 'policies');
  await expect(page.locator('tr[data-policy=usual-POLICE]')).toContainText('通用');
  expect(await violations(page)).toEqual([]);
  await page.locator('tr[data-policy=p-1]').getByRole('link').click();
  const moments = page.getByTestId('timeline-of-policy').locator('> li');
  await expect(moments).toHaveCount(3);
  await expect(moments.nth(0)).toContainText('li 短信 → 语音电话 (0:30 后)');
  await expect(moments.nth(1)).toHaveAttribute('data-nobody', 'true');
  await expect(moments.nth(1)).toContainText('无人可通知');
  await expect(moments.nth(2)).toContainText('+1:15');
  await expect(moments.nth(2)).toContainText('2 人');
  await expect(page.getByTestId('gap')).toContainText('有步骤通知不到任何人');
  const { at: when, lane, regionId, severity } = Object.fromEntries(asked[0] ?? []);
  expect([lane, regionId, severity]).toEqual(['POLICE', '420100', 'HIGH']);
  expect(when).toMatch(/T03:00:00\+08:00$/);
  expect(new Date(`${when?.slice(0, 10)}T00:00:00Z`).getUTCDay()).toBe(0);
  await page.getByLabel('时间').fill('2026-10-01T22:30');
  await expect.poll(() => asked.at(-1)?.get('at')).toBe('2026-10-01T22:30:00+08:00');
  expect(await violations(page)).toEqual([]);
});

test('writes a policy, sees what the draft would do, and saves it', async ({ page }) => {
  const notify = new Notify();
  notify.policies = [POLICY];
  notify.preview = { ...PREVIEW, gap: false };
  await open(page, notify, 'policy/p-1');
  await expect(page.getByRole('button', { name: '保存策略' })).toBeDisabled();
  await page.getByRole('button', { name: '添加步骤' }).click();
  await expect(page.getByText('每个步骤和兜底都要有通知对象')).toBeVisible();
  await page.getByLabel('步骤 2 通知谁 1 人员').fill('zhao');
  await page.getByLabel('步骤 2 之后（秒）').fill('90');
  await page.getByLabel('步骤 2 需要签收人数').fill('2');
  await expect
    .poll(() =>
      notify.sent.some((each) => each.startsWith('POST policies/preview') && each.includes('PT90S')),
    )
    .toBe(true);
  await expect(page.getByTestId('gap')).toContainText('每一步都有人');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: '保存策略' }).click();
  await expect(page.getByText('已保存')).toBeVisible();
  const put = notify.sent.find((each) => each.startsWith('PUT policies/p-1')) ?? '';
  expect(JSON.parse(put.replace(/^.*?token /, ''))).toMatchObject({
    version: 2,
    regionId: '420100',
    steps: [
      { after: 'PT0S', repeats: 1, every: 'PT15S' },
      { after: 'PT90S', needed: 2, whom: [{ kind: 'PERSON', person: 'zhao' }] },
    ],
  });

  notify.on('POST', 'policies/preview', () => problem(404, 'nothing here'));
  await page.goto('/#/policy/new');
  await page.getByLabel('名称').fill('新策略');
  await expect(page.getByText('nothing here')).toBeVisible();
  await page.getByRole('button', { name: '保存策略' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('新策略');
  await page.goto('/#/policies');
  await give(page, '新策略 停用');
  await expect(page.locator('tr[data-policy=p-new]')).toHaveCount(0);
});

test('lets those who only read look at a policy', async ({ page }) => {
  const notify = new Notify();
  notify.policies = [USUAL];
  notify.preview = PREVIEW;
  await open(page, notify, 'policy/usual-POLICE', 'wei');
  await expect(page.getByTestId('steps')).toContainText('步骤 1');
  await expect(page.getByTestId('timeline-of-policy')).toBeVisible();
  await expect(page.getByRole('button', { name: '保存策略' })).toHaveCount(0);
});

for (const theme of ['light', 'dark'] as const) {
  test.describe(theme, () => {
    test.use({ colorScheme: theme, viewport: { width: 360, height: 740 } });

    test('policies on a telephone, in English', async ({ page }) => {
      const notify = new Notify();
      notify.policies = [USUAL, POLICY];
      notify.preview = PREVIEW;
      await open(page, notify, 'policies');
      await page.getByRole('button', { name: 'English' }).click();
      for (const [path, seen] of [
        ['policies', 'policies'],
        ['policy/p-1', 'timeline-of-policy'],
      ]) {
        await page.goto(`/#/${path}`);
        await expect(page.getByTestId(seen ?? '')).toBeVisible();
        expect(await wide(page), path).toBeLessThanOrEqual(360);
        expect(await violations(page)).toEqual([]);
      }
    });
  });
}
